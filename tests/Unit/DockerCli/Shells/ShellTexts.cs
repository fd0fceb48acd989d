using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace PSDockerTools.Tests.DockerCli;

/// <summary>Texts made of what means something to a shell, and of what does not.</summary>
internal static class ShellTexts
{
    private static readonly string[] s_pieces =
    [
        "a", "B7", "1", "05", "1kb", "1e3", "0x1f", ".5", "-", "--", "-x", "-D.y", "-p:80", "--all=1", "docker run ", "web", "80:80", "nginx@sha256:ab", " ", "  ", "\t", "\n", "\r\n",
        "'", "\"", "`", "\\", "\\\\", "^", "$", "$x", "${x}", "${", "$(", "$(pwd)", "$'", "%", "%cd%", "%x", "%%", "#", "<#", "~", "~/", "*", "?", "[", "]", "{", "}", "(", ")", "@",
        "@(", ";", "&", "&&", "|", "||", ">", ">>", "2>&1", "<", "<<E", "=", ",", ":", "/", "!", "\u2018", "\u2019", "\u201c", "\u201e", "\u2013", "\u2014", "\u00a0", "é", "𝒳",
    ];

    /// <summary>Any text, most of it nearly a line of a shell.</summary>
    public static Gen<string> Any() => Gen.Frequency(
        (6, Gen.Elements(s_pieces).ListOf().Select(string.Concat)),
        (1, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")));

    /// <summary>A word as a program may be given it.</summary>
    public static Gen<string> Word() => Any().Select(text => text.Replace("\0", "", System.StringComparison.Ordinal));

    public static Gen<string[]> Words() => Word().ListOf().Select(words => words.ToArray());
}
