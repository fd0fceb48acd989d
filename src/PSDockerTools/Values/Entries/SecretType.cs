using System.Linq;

namespace PSDockerTools;

/// <summary>The type names that PowerShell writes instead of a secret when the secret is expanded in a string: <c>PASSWORD=$secret</c>.</summary>
internal static class SecretType
{
    private static readonly string[] s_names =
        ["System.Security.SecureString", "System.Management.Automation.PSCredential", "System.Net.NetworkCredential"];

    public static bool IsNameOf(string? text) => s_names.Contains(text);
}
