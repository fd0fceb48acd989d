namespace PSDockerTools.Tests.DockerCli;

public sealed class ShellGuessTests
{
    [Theory]
    [InlineData("docker run nginx", ShellKind.Sh)]
    [InlineData("docker run \\\n  -d nginx", ShellKind.Sh)]
    [InlineData("$ docker run -v $PWD:/app nginx", ShellKind.Sh)]
    [InlineData("docker run nginx date +%Y%m%d", ShellKind.Sh)]
    [InlineData("docker run -v \"$(pwd):/a\" nginx sh -c 'echo C:\\x'", ShellKind.Sh)]
    [InlineData("docker run `\n  -d nginx", ShellKind.PowerShell)]
    [InlineData("PS C:\\x> docker run nginx", ShellKind.PowerShell)]
    [InlineData("PS> docker run nginx", ShellKind.PowerShell)]
    [InlineData("docker run -e A=$env:A nginx", ShellKind.PowerShell)]
    [InlineData("docker run -v C:\\data:/data nginx", ShellKind.PowerShell)]
    [InlineData("docker run -v \"$($pwd.Path):/data\" nginx", ShellKind.PowerShell)]
    [InlineData("docker run ^\r\n  -d nginx", ShellKind.Cmd)]
    [InlineData("C:\\x>docker run nginx", ShellKind.Cmd)]
    [InlineData("docker run -v %cd%:/data nginx", ShellKind.Cmd)]
    [InlineData("docker run -v %~dp0:/data nginx", ShellKind.Cmd)]
    public void A_line_looks_like_its_shell(string text, ShellKind shell) => Assert.Equal(shell, ShellGuess.Of(text));

    [Theory]
    [InlineData("$ docker run x", "docker run x")]
    [InlineData("me@host:~/src$ docker run x", "docker run x")]
    [InlineData("root@host:/# docker run x", "docker run x")]
    [InlineData("% docker run x", "docker run x")]
    [InlineData("PS> docker run x", "docker run x")]
    [InlineData("PS C:\\Users\\me> docker run x", "docker run x")]
    [InlineData("C:\\Users\\me>docker run x", "docker run x")]
    [InlineData("$ docker run \\\n> -d \\\n> x", "docker run \\\n-d \\\nx")]
    [InlineData("PS> docker run `\n>> -d x", "docker run `\n-d x")]
    [InlineData("docker run x > y", "docker run x > y")]
    [InlineData("$tag = 1\ndocker run $tag", "$tag = 1\ndocker run $tag")]
    [InlineData("# docker run x", "# docker run x")]
    public void A_prompt_is_taken_away(string text, string line) => Assert.Equal(line, ShellPrompt.Remove(text));
}
