using System.Linq;

namespace PSDockerTools;

/// <summary>The names that PowerShell writes in place of a secret, where it is part of a text: <c>PASSWORD=$secret</c>.</summary>
internal static class SecretType
{
    private static readonly string[] s_names =
        ["System.Security.SecureString", "System.Management.Automation.PSCredential", "System.Net.NetworkCredential"];

    public static bool IsNameOf(string? text) => s_names.Contains(text);
}
