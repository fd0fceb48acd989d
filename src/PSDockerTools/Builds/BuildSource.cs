using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace PSDockerTools.Builds;

/// <summary>Detects build contexts that docker build accepts and Invoke-DockerBuild does not: standard input and remote contexts.</summary>
internal static partial class BuildSource
{
    private static readonly string[] s_addresses = ["http://", "https://", "git://", "ssh://", "git@", "github.com/"];

    /// <summary>Checks whether the context is standard input.</summary>
    public static bool IsInput(string path) => path == "-";

    /// <summary>Checks whether the context is the URL of a file or a Git repository.</summary>
    public static bool IsAddress(string path) => s_addresses.Any(begin => path.StartsWith(begin, StringComparison.OrdinalIgnoreCase));

    /// <summary>Checks whether a URL is that of a Git repository.</summary>
    public static bool IsRepository(string address) => !address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || Repository().IsMatch(address);

    /// <summary>Returns the URL without user name and password.</summary>
    public static string WithoutCredentials(string address) => User().Replace(address, "://");

    [GeneratedRegex(@"\.git(#.*)?$")]
    private static partial Regex Repository();

    [GeneratedRegex("://[^/]*@")]
    private static partial Regex User();
}
