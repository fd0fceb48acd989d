using System;
using System.Reflection;

namespace HelpWriter.Comments;

/// <summary>Creates the member IDs of an XML documentation file.</summary>
internal static class CommentId
{
    public static string Of(MemberInfo member) => member is Type type ? Of(type) : $"P:{Name(member.DeclaringType!)}.{member.Name}";

    public static string Of(Type type) => "T:" + Name(type);

    /// <summary>
    /// Returns the name of a type. For a generic type it is that of the definition, including the arity; nested types follow a dot.
    /// </summary>
    private static string Name(Type type)
    {
        Type definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition.FullName!.Replace('+', '.');
    }
}
