using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Formatting;

namespace PSDockerTools.Text;

/// <summary>What is said when a thing cannot be the name of another. The methods' names are error ids.</summary>
internal static class ReferenceText
{
    public static string NotAContainer(string what) =>
        $"'{what}' does not name a container. Give a name, the beginning of an id, or what Get-DockerContainer gives.";

    public static string NotOneImage(int count) => count == 0
        ? "There is no image in what was given, and one is needed. Name it: alpine, nginx:1.27, or an object of Get-DockerImage."
        : $"These are {count} images, and a container has one. Take them one by one: Get-DockerImage app | ForEach-Object {{ New-DockerContainer $_ }}";

    public static string NotAnImage(string what) =>
        $"'{what}' does not name an image. Give a reference like alpine:3.20, the beginning of an id, or what Get-DockerImage gives.";

    public static string NotAVolume(string what) => $"'{what}' does not name a volume. Give a name, or what Get-DockerVolume gives.";

    public static string NotANetwork(string what) =>
        $"'{what}' does not name a network. Give a name, the beginning of an id, or what Get-DockerNetwork gives.";

    public static string NumberWithoutText(object number) =>
        $"PowerShell has read {number} as a number, and what was typed is lost. Quote it: '{number}'.";

    public static string AmbiguousId(string beginning, IEnumerable<(string Id, string Name)> candidates)
    {
        string[] all = [.. candidates.Select(one => $"{HumanText.ShortId(one.Id)} {one.Name}")];
        return $"'{beginning}' is the beginning of {all.Length} ids ({string.Join(", ", all)}). Give more of it.";
    }
}
