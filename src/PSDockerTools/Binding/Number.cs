using System.Numerics;

namespace PSDockerTools.Binding;

/// <summary>The numeric types that PowerShell converts an unquoted number to.</summary>
internal static class Number
{
    public static bool Is(object value) =>
        value is byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal or BigInteger;
}
