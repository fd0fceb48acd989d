using System;
using System.Management.Automation.Host;
using System.Security;

namespace PSDockerTools.Shell;

/// <summary>Reads what must not be seen; each key shows as a star.</summary>
internal static class SecretReader
{
    public static SecureString Read(PSHostUserInterface ui)
    {
        SecureString secret = new();
        if (Console.IsInputRedirected)
        {
            foreach (char c in ui.ReadLine()) { secret.AppendChar(c); }
            return secret;
        }
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace && secret.Length > 0)
            {
                secret.RemoveAt(secret.Length - 1);
                ui.Write("\b \b");
            }
            else if (!char.IsControl(key.KeyChar))
            {
                secret.AppendChar(key.KeyChar);
                ui.Write("*");
            }
        }
        ui.WriteLine();
        return secret;
    }
}
