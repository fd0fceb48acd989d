using System.Collections.Generic;
using System.Management.Automation;

namespace PSDockerTools.Cmdlets;

/// <summary>
/// Shows text that is not output: a container's stderr, the log of a build. The text is written to the information stream, where 6> and
/// -InformationVariable capture it, and where it cannot stop a script whose ErrorActionPreference is Stop.
/// </summary>
internal static class HostOutput
{
    public static void Write(PSCmdlet cmdlet, string text, string tag)
    {
        InformationRecord record = new(new HostInformationMessage { Message = text }, cmdlet.MyInvocation.MyCommand.Name);
        record.Tags.Add(tag);
        if (HostConsole.IsOutputRedirected(cmdlet.Host))
        {
            // With the tag PSHOST, the host would write the record to stdout, and so into the file of redirected output.
            cmdlet.WriteInformation(record);
            if (!IsIgnored(cmdlet)) { cmdlet.Host.UI.WriteErrorLine(text); }
        }
        else
        {
            record.Tags.Add("PSHOST");
            cmdlet.WriteInformation(record);
        }
    }

    /// <summary>
    /// True if -InformationAction or its preference is Ignore. With SilentlyContinue, the default, text for the host is shown, as by Write-Host.
    /// </summary>
    private static bool IsIgnored(PSCmdlet cmdlet) =>
        (cmdlet.MyInvocation.BoundParameters.GetValueOrDefault("InformationAction") ?? cmdlet.GetVariableValue("InformationPreference")) is ActionPreference.Ignore;
}
