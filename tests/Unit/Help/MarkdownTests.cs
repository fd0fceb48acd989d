using System;
using System.IO;
using HelpWriter.Markdown;

namespace PSDockerTools.Tests.Help;

public sealed class MarkdownTests
{
    [Fact]
    public void A_page_has_synopsis_syntax_examples_parameters_outputs_and_links() => Assert.Equal(
        """
        # Get-DockerThing

        Gets things, big or small.

        ```powershell
        Get-DockerThing [[-Name] <string[]>] [-Color {Red | Green}] [-Until <string>] [-Inherited <string>]
            [-ThrottleLimit <int>] [<CommonParameters>]

        Get-DockerThing -Size <long> [-Color {Red | Green}] [-Until <string>] [-Inherited <string>]
            [-ThrottleLimit <int>] [<CommonParameters>]
        ```

        The state may be `null`; see [Stop-DockerThing](Stop-DockerThing.md) and `-Name`. A `DockerThing` has `*stars*` and a web-\*, a DOCKER_HOST and `$LASTEXITCODE`.

        - `-Color` is one.
        - two: is another.

        ## Examples

        Gets all.

        ```powershell
        Get-DockerThing
        ```

        Gets and stops.

        ```powershell
        Get-DockerThing web-* -ThrottleLimit 1 |
            Stop-DockerThing -Force -Verbose
        ```

        They are stopped then.

        ## Parameters

        ### -Name

        `string[]` · position 0 · from the pipeline · takes wildcards · also `-Id`, `-Label`

        The names.

        ### -Color

        `ThingColor` · one of `Red`, `Green`

        The color.

        ### -Until

        `string` · default `until midnight`

        Until when.

        ### -Inherited

        `string`

        The text of the base class.

        ### -ThrottleLimit

        `int` · default `50`

        The maximum number.

        ### -Size

        `long`

        The size.

        It has the [common parameters](https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_commonparameters).

        ## Outputs

        `DockerThing`: What `Get-DockerThing` gives.

        `string`

        ## See also

        - [Stop-DockerThing](Stop-DockerThing.md)
        - [All about things](https://example.org/things)

        """,
        MarkdownPage.Write(Things.Get));

    [Fact]
    public void What_asks_before_it_acts_says_so() =>
        Assert.Contains("It has `-WhatIf` and `-Confirm`, and the [common parameters]", MarkdownPage.Write(Things.Stop), StringComparison.Ordinal);

    [Fact]
    public void The_index_has_a_line_a_cmdlet()
    {
        string index = MarkdownIndex.Write(Things.Help);
        Assert.Contains("\n| [Get-DockerThing](Get-DockerThing.md) | Gets things, big or small. |\n", index, StringComparison.Ordinal);
        Assert.Contains(
            "\n| [Stop-DockerThing](Stop-DockerThing.md) | Stops things that [Get-DockerThing](Get-DockerThing.md) gives. |\n", index, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_loses_the_pages_of_commands_that_are_gone_and_keeps_unchanged_ones_as_they_are()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            string gone = Path.Combine(folder.FullName, "Get-DockerGone.md");
            string kept = Path.Combine(folder.FullName, "Get-DockerThing.md");
            File.WriteAllText(gone, "gone");
            PageFolder pages = new(folder.FullName);
            pages.Write(Things.Help);
            File.SetLastWriteTimeUtc(kept, DateTime.UnixEpoch);
            pages.Write(Things.Help);
            Assert.False(File.Exists(gone));
            Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(kept));
            Assert.Equal(MarkdownPage.Write(Things.Get), File.ReadAllText(kept));
        }
        finally { folder.Delete(recursive: true); }
    }
}
