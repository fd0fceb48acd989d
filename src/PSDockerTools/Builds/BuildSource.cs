using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace PSDockerTools.Builds;

/// <summary>What docker takes for a build besides folders and files, and Invoke-DockerBuild does not.</summary>
internal static partial class BuildSource
{
    private static readonly string[] s_addresses = ["http://", "https://", "git://", "ssh://", "git@", "github.com/"];

    /// <summary>Whether it is the standard input.</summary>
    public static bool IsInput(string path) => path == "-";

    /// <summary>Whether it is the address of a file or of a Git repository.</summary>
    public static bool IsAddress(string path) => s_addresses.Any(begin => path.StartsWith(begin, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an address is a Git repository's.</summary>
    public static bool IsRepository(string address) => !address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || Repository().IsMatch(address);

    /// <summary>The address without the user and password in it.</summary>
    public static string Shown(string address) => User().Replace(address, "://");

    [GeneratedRegex(@"\.git(#.*)?$")]
    private static partial Regex Repository();

    [GeneratedRegex("://[^/]*@")]
    private static partial Regex User();
}
