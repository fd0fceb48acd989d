using System;
using System.Reflection;

namespace HelpWriter.Comments;

/// <summary>The names that the compiler gives to members in a documentation file.</summary>
internal static class CommentId
{
    public static string Of(MemberInfo member) => member is Type type ? Of(type) : $"P:{Name(member.DeclaringType!)}.{member.Name}";

    public static string Of(Type type) => "T:" + Name(type);

    /// <summary>Of a generic type its definition, whose arity the name has; nested types follow a dot.</summary>
    private static string Name(Type type)
    {
        Type definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition.FullName!.Replace('+', '.');
    }
}
