using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Formatting;

namespace PSDockerTools.Binding;

/// <summary>What is said when a thing cannot be the name of another. The methods' names are error ids.</summary>
internal static class ReferenceMessages
{
    public static ErrorText NotAContainer(string what) =>
        new($"'{what}' does not identify a container.", "Use a name, an ID prefix, or an object of Get-DockerContainer.");

    public static ErrorText NotOneImage(int count) => count == 0
        ? new("The list of images is empty, and one image is required.", "Use a name like alpine or nginx:1.27, or an object of Get-DockerImage.")
        : new(
            $"A container has one image, and these are {count}.",
            "Create a container for each: Get-DockerImage app | ForEach-Object { New-DockerContainer $_ }");

    public static ErrorText NotAnImage(string what) =>
        new($"'{what}' does not identify an image.", "Use a reference like alpine:3.20, an ID prefix, or an object of Get-DockerImage.");

    public static ErrorText NotAVolume(string what) => new($"'{what}' does not identify a volume.", "Use a name, or an object of Get-DockerVolume.");

    public static ErrorText NotANetwork(string what) =>
        new($"'{what}' does not identify a network.", "Use a name, an ID prefix, or an object of Get-DockerNetwork.");

    public static ErrorText NumberWithoutText(object number) =>
        new($"PowerShell read {number} as a number, and the text that was typed is lost.", $"Quote it: '{number}'.");

    public static ErrorText AmbiguousId(string beginning, IEnumerable<(string Id, string Name)> candidates)
    {
        string[] all = [.. candidates.Select(one => $"{HumanText.ShortId(one.Id)} {one.Name}")];
        return new($"'{beginning}' is the prefix of {all.Length} IDs ({string.Join(", ", all)}).", "Use a longer prefix, or the name.");
    }
}
