using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace HelpWriter.Commands;

/// <summary>Writes types in PowerShell's notation: int, string[], DockerContainer.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> s_short = new()
    {
        [typeof(string)] = "string", [typeof(char)] = "char", [typeof(bool)] = "bool", [typeof(object)] = "object",
        [typeof(byte)] = "byte", [typeof(short)] = "short", [typeof(ushort)] = "ushort", [typeof(int)] = "int", [typeof(uint)] = "uint",
        [typeof(long)] = "long", [typeof(ulong)] = "ulong", [typeof(float)] = "float", [typeof(double)] = "double", [typeof(decimal)] = "decimal",
        [typeof(Hashtable)] = "hashtable", [typeof(SwitchParameter)] = "switch", [typeof(ScriptBlock)] = "scriptblock",
        [typeof(PSObject)] = "psobject", [typeof(PSCredential)] = "pscredential", [typeof(Uri)] = "uri",
        [typeof(DateTime)] = "datetime", [typeof(TimeSpan)] = "timespan", [typeof(Guid)] = "guid", [typeof(Version)] = "version",
    };

    /// <summary>
    /// Returns the name without a question mark for nullable types; the help states separately whether a parameter is required.
    /// </summary>
    public static string Of(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (s_short.TryGetValue(plain, out string? name)) { return name; }
        if (plain.IsArray) { return Of(plain.GetElementType()!) + "[]"; }
        if (IsReference(plain)) { return Of(plain.GetGenericArguments()[0]); }
        return plain.IsGenericType
            ? $"{plain.Name.Split('`')[0]}[{string.Join(", ", plain.GetGenericArguments().Select(Of))}]"
            : plain.Name;
    }

    /// <summary>Checks for a type that refers to an object by name or by the object itself. The help shows the type of the object.</summary>
    public static bool IsReference(Type type) => type.IsGenericType && type.Name == "Reference`1";
}
