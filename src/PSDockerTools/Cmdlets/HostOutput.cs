using System.Collections.Generic;
using System.Management.Automation;

namespace PSDockerTools.Cmdlets;

/// <summary>
/// Shows text that is not output: a container's stderr, the log of a build. It goes to the information stream, where 6> and -InformationVariable
/// catch it, and where it cannot end a script that stops at errors.
/// </summary>
internal static class HostOutput
{
    public static void Write(PSCmdlet cmdlet, string text, string tag)
    {
        InformationRecord record = new(new HostInformationMessage { Message = text }, cmdlet.MyInvocation.MyCommand.Name);
        record.Tags.Add(tag);
        if (HostConsole.IsOutputRedirected(cmdlet.Host))
        {
            // With the tag PSHOST the host would write it to stdout, and so to the file of the output.
            cmdlet.WriteInformation(record);
            if (!IsIgnored(cmdlet)) { cmdlet.Host.UI.WriteErrorLine(text); }
        }
        else
        {
            record.Tags.Add("PSHOST");
            cmdlet.WriteInformation(record);
        }
    }

    /// <summary>Whether -InformationAction or its preference is Ignore. SilentlyContinue is the default, and shows text of the host, as for Write-Host.</summary>
    private static bool IsIgnored(PSCmdlet cmdlet) =>
        (cmdlet.MyInvocation.BoundParameters.GetValueOrDefault("InformationAction") ?? cmdlet.GetVariableValue("InformationPreference")) is ActionPreference.Ignore;
}
