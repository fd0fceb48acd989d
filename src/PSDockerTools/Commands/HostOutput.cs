using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace PSDockerTools.Commands;

/// <summary>
/// Shows a person what is not output: what a container writes to stderr, what a build says. It goes to the information stream, where
/// 6> and -InformationVariable take it, and where it cannot end a script that stops at errors.
/// </summary>
internal static class HostOutput
{
    public static void Write(PSCmdlet cmdlet, string text, string tag)
    {
        InformationRecord record = new(new HostInformationMessage { Message = text }, cmdlet.MyInvocation.MyCommand.Name);
        record.Tags.Add(tag);
        if (Console.IsOutputRedirected)
        {
            // Tagged PSHOST it would land in the file that the process's output goes to.
            cmdlet.WriteInformation(record);
            if (!IsIgnored(cmdlet)) { cmdlet.Host.UI.WriteErrorLine(text); }
        }
        else
        {
            record.Tags.Add("PSHOST");
            cmdlet.WriteInformation(record);
        }
    }

    /// <summary>Whether nobody wants it, by -InformationAction or its preference. SilentlyContinue is what they are anyhow, and shows what Write-Host says.</summary>
    private static bool IsIgnored(PSCmdlet cmdlet) =>
        (cmdlet.MyInvocation.BoundParameters.GetValueOrDefault("InformationAction") ?? cmdlet.GetVariableValue("InformationPreference")) is ActionPreference.Ignore;
}
