using System;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.CommandGuard;
using PSDockerTools.DockerCli;

namespace PSDockerTools.Tests.CommandGuard;

public sealed class CommandLineGuardTests(CommandHost host) : IClassFixture<CommandHost>
{
    /// <summary>The line that is shown is run as well: it must do what it says.</summary>
    [Theory]
    [InlineData("Invoke-DockerRun alpine ls -la /", "-la", "Invoke-DockerRun alpine -- ls -la /", "alpine [ls|-la|/]")]
    [InlineData(
        "Invoke-DockerExec db psql -U postgres -d db",
        "-U",
        "Invoke-DockerExec db -- psql -U postgres -d db",
        "db [psql|-U|postgres|-d|db]")]
    [InlineData("Invoke-DockerRun alpine du -sh /", "-sh", "Invoke-DockerRun alpine -- du -sh /", "alpine [du|-sh|/]")]
    [InlineData("Invoke-DockerRun alpine find / -print", "-print", "Invoke-DockerRun alpine -- find / -print", "alpine [find|/|-print]")]
    [InlineData("Invoke-DockerRun alpine sh -c 'echo hi'", "-c", "Invoke-DockerRun alpine -- sh -c 'echo hi'", "alpine [sh|-c|echo hi]")]
    [InlineData("Invoke-DockerRun alpine openssl -in x", "-in", "Invoke-DockerRun alpine -- openssl -in x", "alpine [openssl|-in|x]")]
    [InlineData("Invoke-DockerRun alpine -it", "-it", "Invoke-DockerRun alpine -- -it", "alpine [-it]")]
    [InlineData(
        "Invoke-DockerRun -Remove alpine java -Dfoo.bar=1 -jar x.jar",
        "-Dfoo.bar=1",
        "Invoke-DockerRun -Remove alpine -- java -Dfoo.bar=1 -jar x.jar",
        "alpine [java|-Dfoo.bar=1|-jar|x.jar] Remove")]
    [InlineData(
        "Invoke-DockerRun alpine -Detach ls -l -Name web",
        "-l",
        "Invoke-DockerRun alpine -Detach -- ls -l -Name web",
        "alpine [ls|-l|-Name|web] Detach")]
    [InlineData(
        "Invoke-DockerRun alpine echo hi -x -Remove",
        "-x",
        "Invoke-DockerRun alpine -Remove -- echo hi -x",
        "alpine [echo|hi|-x] Remove")]
    [InlineData("Invoke-DockerRun -Image alpine ls -la", "-la", "Invoke-DockerRun -Image alpine -- ls -la", "alpine [ls|-la]")]
    [InlineData(
        "Invoke-DockerRun alpine -Command psql -Us postgres",
        "-Us",
        "Invoke-DockerRun alpine -- psql -Us postgres",
        "alpine [psql|-Us|postgres]")]
    [InlineData("Invoke-DockerRun alpine git log -p -- x", "-p", "Invoke-DockerRun alpine -- git log -p -- x", "alpine [git|log|-p|--|x]")]
    [InlineData(
        "Invoke-DockerRun alpine cat -p\"x\" 2>$null",
        "-p\"x\"",
        "Invoke-DockerRun alpine -- cat -p\"x\" 2>$null",
        "alpine [cat|-px]")]
    [InlineData("Invoke-DockerRun alpine `\n ls `\n -la", "-la", "Invoke-DockerRun alpine -- ls -la", "alpine [ls|-la]")]
    [InlineData("& 'Invoke-DockerRun' alpine ls -la", "-la", "& 'Invoke-DockerRun' alpine -- ls -la", "alpine [ls|-la]")]
    [InlineData("drun alpine ls -la", "-la", "drun alpine -- ls -la", "alpine [ls|-la]")]
    [InlineData("Invoke-DockerRun alpine $('ls') -la", "-la", "Invoke-DockerRun alpine -- $('ls') -la", "alpine [ls|-la]")]
    public void A_word_of_the_command_is_never_a_parameter(string line, string word, string shown, string does)
    {
        string command = line.Contains("Exec", StringComparison.Ordinal) ? "Invoke-DockerExec" : "Invoke-DockerRun";

        Assert.Equal(
            ("NotAParameter",
                $"'{word}' is not a parameter of {command}. If it belongs to the container's command, put -- before it: {shown}"),
            Refusal(line));
        Assert.Equal(does, host.Run(shown).Single());
    }

    [Theory]
    [InlineData(
        "Invoke-DockerRun alpine -Detahc",
        "'-Detahc' is not a parameter of Invoke-DockerRun. Did you mean -Detach? If it belongs to the container's command,"
            + " put -- before it: Invoke-DockerRun alpine -- -Detahc")]
    [InlineData(
        "Invoke-DockerRun alpine ls -Remvoe",
        "'-Remvoe' is not a parameter of Invoke-DockerRun. Did you mean -Remove? If it belongs to the container's command,"
            + " put -- before it: Invoke-DockerRun alpine -- ls -Remvoe")]
    public void A_slip_is_told_from_a_word(string line, string message) => Assert.Equal(("NotAParameter", message), Refusal(line));

    [Theory]
    [InlineData("Invoke-DockerRun -Detahc alpine", "Detahc", "Detach", "Invoke-DockerRun -Detach alpine", "alpine [] Detach")]
    [InlineData("Invoke-DockerRun -Nmae web alpine ls", "Nmae", "Name", "Invoke-DockerRun -Name web alpine ls", "alpine [ls] Name")]
    [InlineData(
        "Invoke-DockerRun -Rmeove:$false alpine ls",
        "Rmeove:$false",
        "Remove",
        "Invoke-DockerRun -Remove:$false alpine ls",
        "alpine [ls] Remove")]
    [InlineData("Invoke-DockerRun -Verbos3 alpine ls", "Verbos3", "Verbose", "Invoke-DockerRun -Verbose alpine ls", "alpine [ls] Verbose")]
    public void A_misspelt_parameter_is_never_the_command(string line, string word, string meant, string shown, string does)
    {
        Assert.Equal(
            ("ParameterMisspelt", $"'-{word}' is not a parameter of Invoke-DockerRun. Did you mean -{meant}? {shown}"), Refusal(line));
        Assert.Equal(does, host.Run(shown).Single());
    }

    [Theory]
    [InlineData("Invoke-DockerRun -Det alpine", "-Det", "-Detach", "Invoke-DockerRun -Detach alpine", "alpine [] Detach")]
    [InlineData("Invoke-DockerRun -Nam:web alpine", "-Nam:web", "-Name", "Invoke-DockerRun -Name:web alpine", "alpine [] Name")]
    [InlineData("Invoke-DockerRun -Na web alpine", "-Na", "-Name", "Invoke-DockerRun -Name web alpine", "alpine [] Name")]
    [InlineData(
        "$x = Invoke-DockerRun -Workin /x alpine; $x",
        "-Workin",
        "-WorkingDirectory",
        "Invoke-DockerRun -WorkingDirectory /x alpine",
        "alpine [] WorkingDirectory")]
    public void An_abbreviation_is_not_a_name(string line, string word, string meant, string shown, string does)
    {
        Assert.Equal(
            ("ParameterAbbreviated", $"'{word}' could be a word of the container's command. Write {meant} in full: {shown}"),
            Refusal(line));
        Assert.Equal(does, host.Run(shown).Single());
    }

    [Theory]
    [InlineData(
        "Invoke-DockerRun -zork alpine",
        "'-zork' is not a parameter of Invoke-DockerRun. Write -Image first. See its parameters: Invoke-DockerRun -?")]
    public void What_is_nothing_is_said_to_be(string line, string message) => Assert.Equal(("ParameterUnknown", message), Refusal(line));

    [Theory]
    [InlineData(
        "Invoke-DockerRun alpine echo hi -Name web",
        "-Name",
        "Invoke-DockerRun alpine -Name web echo hi",
        "alpine [echo|hi] Name",
        "Invoke-DockerRun alpine -- echo hi -Name web",
        "alpine [echo|hi|-Name|web]")]
    [InlineData(
        "Invoke-DockerRun alpine find / -name x",
        "-name",
        "Invoke-DockerRun alpine -name x find /",
        "alpine [find|/] Name",
        "Invoke-DockerRun alpine -- find / -name x",
        "alpine [find|/|-name|x]")]
    [InlineData(
        "Invoke-DockerRun alpine openssl -verbose",
        "-verbose",
        "Invoke-DockerRun alpine -verbose openssl",
        "alpine [openssl] Verbose",
        "Invoke-DockerRun alpine -- openssl -verbose",
        "alpine [openssl|-verbose]")]
    [InlineData(
        "Invoke-DockerRun alpine ls -Rm",
        "-Rm",
        "Invoke-DockerRun alpine -Rm ls",
        "alpine [ls] Remove",
        "Invoke-DockerRun alpine -- ls -Rm",
        "alpine [ls|-Rm]")]
    [InlineData(
        "Invoke-DockerRun alpine x -Name:web -y",
        "-Name:web",
        "Invoke-DockerRun alpine -Name:web -- x -y",
        "alpine [x|-y] Name",
        "Invoke-DockerRun alpine -- x -Name:web -y",
        "alpine [x|-Name:web|-y]")]
    [InlineData(
        "Invoke-DockerRun psql -Image db",
        "-Image",
        "Invoke-DockerRun -Image db psql",
        "db [psql]",
        "Invoke-DockerRun -- psql -Image db",
        "psql [-Image|db]")]
    [InlineData(
        "Invoke-DockerRun alpine env -Name x -User me -Privileged -y -Environment A=1",
        "-Name",
        "Invoke-DockerRun alpine -Name x -User me -Privileged -Environment A=1 -- env -y",
        "alpine [env|-y] Environment Name Privileged User",
        "Invoke-DockerRun alpine -Privileged -- env -Name x -User me -y -Environment A=1",
        "alpine [env|-Name|x|-User|me|-y|-Environment|A=1] Privileged")]
    public void Behind_a_word_only_a_switch_in_full_is_ours(
        string line, string word, string before, string doesBefore, string inside, string doesInside)
    {
        Assert.Equal(
            ("ParameterAfterCommand",
                $"'{word}' follows the beginning of the container's command. If it is a parameter of Invoke-DockerRun, write it before the command: {before}"
                + $"; if it belongs to the container's command, put -- before the command: {inside}"),
            Refusal(line));
        Assert.Equal(doesBefore, host.Run(before).Single());
        Assert.Equal(doesInside, host.Run(inside).Single());
    }

    [Theory]
    [InlineData("Invoke-DockerRun alpine --tty sh", "--tty", "-Tty", "Invoke-DockerRun alpine -- --tty sh", "alpine [--tty|sh]")]
    [InlineData("Invoke-DockerRun -Remove alpine --publish=80:80", "--publish=80:80", "-Publish", "Invoke-DockerRun -Remove alpine -- --publish=80:80", "alpine [--publish=80:80] Remove")]
    public void Docker_s_own_option_does_not_begin_the_command(string line, string word, string here, string shown, string does)
    {
        Assert.Equal(
            ("DockerOptionAsWord",
                $"'{word}' would be the first word of the container's command. For the option of the docker CLI use {here}; if it belongs to the container's command,"
                + $" put -- before it: {shown}"),
            Refusal(line));
        Assert.Equal(does, host.Run(shown).Single());
    }

    [Theory]
    [InlineData("Invoke-DockerRun prometheus --config.file=/x", "prometheus [--config.file=/x]")]
    [InlineData("Invoke-DockerRun tool --debug", "tool [--debug]")]
    [InlineData("Invoke-DockerRun alpine curl --tty", "alpine [curl|--tty]")]
    public void Another_option_of_two_dashes_is_the_command_s(string line, string does) => Assert.Equal(does, host.Run(line).Single());

    [Theory]
    [InlineData("Invoke-DockerRun --rm alpine", "--rm", "-Remove", "Invoke-DockerRun -Remove alpine", "alpine [] Remove")]
    [InlineData("Invoke-DockerRun --rm", "--rm", "-Remove", "Invoke-DockerRun -Remove", " [] Remove")]
    [InlineData("Invoke-DockerRun '--rm' alpine", "'--rm'", null, null, null)]
    [InlineData("Invoke-DockerRun --name=web alpine ls", "--name=web", "-Name", "Invoke-DockerRun -Name web alpine ls", "alpine [ls] Name")]
    [InlineData(
        "Invoke-DockerRun --name web alpine ls -la",
        "--name",
        "-Name",
        "Invoke-DockerRun -Name web alpine -- ls -la",
        "alpine [ls|-la] Name")]
    [InlineData(
        "Invoke-DockerRun -it alpine sh",
        "-it",
        "-Interactive -Tty",
        "Invoke-DockerRun -Interactive -Tty alpine sh",
        "alpine [sh] Interactive Tty")]
    [InlineData("Invoke-DockerRun --rm -it -p 80:80 -p443:443 --env-file=a,b --name \"web\" alpine ls -la -Detach", "--rm", "-Remove",
        "Invoke-DockerRun -Remove -Interactive -Tty -Publish 80:80,443:443 -EnvironmentFile 'a,b' -Name \"web\" alpine -- ls -la -Detach",
        "alpine [ls|-la|-Detach] EnvironmentFile Interactive Name Publish Remove Tty")]
    [InlineData(
        "Invoke-DockerRun --env=A=1,2 -e B=3 --user=@x alpine",
        "--env=A=1,2",
        "-Environment",
        "Invoke-DockerRun -Environment 'A=1,2',B=3 -User '@x' alpine",
        "alpine [] Environment User")]
    [InlineData(
        "Invoke-DockerRun --detach=false --tty=true -Name web alpine",
        "--detach=false",
        "-Detach:$false",
        "Invoke-DockerRun -Detach:$false -Tty -Name web alpine",
        "alpine [] Detach Name Tty")]
    [InlineData(
        "Invoke-DockerRun --rm alpine -Name web ls -Detach",
        "--rm",
        "-Remove",
        "Invoke-DockerRun -Remove alpine -Name web -- ls -Detach",
        "alpine [ls|-Detach] Name Remove")]
    [InlineData(
        "Invoke-DockerExec --workdir /x web -- ls -la",
        "--workdir",
        "-WorkingDirectory",
        "Invoke-DockerExec -WorkingDirectory /x web -- ls -la",
        "web [ls|-la] WorkingDirectory")]
    [InlineData("Invoke-DockerRun --rm --zork alpine", "--rm", "-Remove", null, null)]
    public void Docker_s_own_way_of_writing_is_translated(string line, string word, string? here, string? shown, string? does)
    {
        (string id, string message) = Refusal(line);

        if (here is null)
        {
            Assert.Equal(
                ("DashWordFirst", $"'{word}' is where -Image is expected."
                    + " Write parameters as -Name value, before the container's command."),
                (id, message));
            return;
        }

        Assert.Equal(
            ("DockerOption", $"'{word}' is an option of the docker CLI. Use {here}{(shown is null ? "." : ": " + shown)}"), (id, message));
        if (shown is not null)
        {
            Assert.Equal(does, host.Run(shown).Single());
        }
    }

    [Theory]
    [InlineData(
        "Invoke-DockerRun --zork=1 alpine",
        "DashWordFirst",
        "'--zork=1' is where -Image is expected. Write parameters as -Name value, before the container's command.")]
    [InlineData(
        "Invoke-DockerRun --nmae=web alpine",
        "DashWordFirst",
        "'--nmae=web' is where -Image is expected. Did you mean -Name? Write parameters as -Name value, before the container's command.")]
    [InlineData(
        "Invoke-DockerRun -1 alpine",
        "DashWordFirst",
        "'-1' is where -Image is expected. Write parameters as -Name value, before the container's command.")]
    [InlineData(
        "Invoke-DockerRun -Name -- ls",
        "ParameterValueMissing",
        "'-Name' has no value: -- ends the parameters of Invoke-DockerRun. Write -Name VALUE --.")]
    [InlineData(
        "Invoke-DockerRun \"alpine\":3 ls",
        "WordCut",
        "PowerShell splits '\"alpine\":3' into several arguments. Put all of it in one pair of quotes.")]
    [InlineData(
        "Invoke-DockerRun alpine --% ls -la",
        "StopParsing",
        "--% is for programs of this machine. Put -- before the container's command: Invoke-DockerRun alpine -- ls -la")]
    [InlineData(
        "Invoke-DockerRun --% alpine ls",
        "StopParsing",
        "--% is for programs of this machine. Put -- before the container's command.")]
    [InlineData(
        "Invoke-DockerRun --% --rm alpine ls -la",
        "StopParsing",
        "--% is for programs of this machine. Put -- before the container's command.")]
    [InlineData(
        "Invoke-DockerRun alpine npm run x -- --prod",
        "DashesInsideCommand",
        "PowerShell removes the first --, so the container's command would not get it. If it belongs to that command, write"
            + " one more before the command: Invoke-DockerRun alpine -- npm run x -- --prod; if not: Invoke-DockerRun alpine -- npm run x --prod")]
    [InlineData(
        "Invoke-DockerRun alpine -- mysql -p$password",
        "WordNotExpanded",
        "PowerShell does not expand the variable in '-p$password', since it begins with a dash. Quote it: \"-p$password\", or"
            + " '-p$password' for the literal text.")]
    [InlineData(
        "Invoke-DockerRun alpine -- ls -C$(1)",
        "WordNotExpanded",
        "PowerShell does not expand the variable in '-C$(1)', since it begins with a dash. Quote it: \"-C$(1)\", or '-C$(1)' for"
            + " the literal text.")]
    [InlineData(
        "Invoke-DockerRun alpine ls $nothing",
        "WordIsNull",
        "'$nothing' of the container's command is null. Write '' for an empty word, or @() for no word.")]
    [InlineData(
        "Invoke-DockerRun alpine $null",
        "WordIsNull",
        "'$null' of the container's command is null. Write '' for an empty word, or @() for no word.")]
    [InlineData(
        "Invoke-DockerRun alpine -- x a,$null",
        "WordIsNull",
        "'$null' of the container's command is null. Write '' for an empty word, or @() for no word.")]
    [InlineData(
        "Invoke-DockerRun alpine ls @{ a = 1 }",
        "WordIsTable",
        "'@{ a = 1 }' of the container's command is a hashtable or an object without a text. Use a property of it: $x.Name")]
    [InlineData(
        "$s = [securestring]::new(); Invoke-DockerRun alpine echo $s",
        "WordIsSecret",
        "'$s' of the container's command is a secret, which is not sent as text. If you mean to send it, convert it:"
            + " (ConvertFrom-SecureString $secret -AsPlainText)")]
    [InlineData(
        "$o = [object]::new(); Invoke-DockerRun alpine ls $o",
        "WordIsTable",
        "'$o' of the container's command is a hashtable or an object without a text. Use a property of it: $x.Name")]
    [InlineData(
        "$o = [pscustomobject]@{ Name = 'x' }; Invoke-DockerRun alpine ls $o",
        "WordIsTable",
        "'$o' of the container's command is a hashtable or an object without a text. Use a property of it: $x.Name")]
    public void A_line_that_cannot_be_meant_is_refused(string line, string id, string message) =>
        Assert.Equal((id, message), Refusal(line));

    [Theory]
    [InlineData(
        "function f { Invoke-DockerRun db psql @args }; f -U postgres -d db",
        "'-U' in @args would be a parameter of Invoke-DockerRun. If it belongs to the container's command, write"
            + " $args behind --: Invoke-DockerRun db -- psql $args")]
    [InlineData(
        "function f { Invoke-DockerRun db -- psql @args }; f -U postgres",
        "'-U' in @args would be a parameter of Invoke-DockerRun. If it belongs to the container's command, write"
            + " $args behind --: Invoke-DockerRun db -- psql $args")]
    [InlineData(
        "function f { Invoke-DockerRun db -- psql @args }; f -User postgres",
        "'-User' in @args would be a parameter of Invoke-DockerRun. If it belongs to the container's command, write"
            + " $args behind --: Invoke-DockerRun db -- psql $args")]
    [InlineData(
        "function f { Invoke-DockerRun db psql @args }; f -User postgres",
        "'-User' in @args would be a parameter of Invoke-DockerRun. If it belongs to the container's command, write"
            + " $args behind --: Invoke-DockerRun db -- psql $args")]
    [InlineData(
        "function f { Invoke-DockerRun @args }; f alpine ls -la",
        "'-la' in @args is not a parameter of Invoke-DockerRun. If it belongs to the container's command, put -- before that"
            + " command where @args is set.")]
    [InlineData(
        "function f { Invoke-DockerRun @args }; f -Det alpine ls",
        "'-Det' in @args is not a parameter of Invoke-DockerRun. If it belongs to the container's command, put -- before that"
            + " command where @args is set.")]
    [InlineData(
        "function f { Invoke-DockerRun db -- psql @args }; f -Detach",
        "'-Detach' in @args would be a parameter of Invoke-DockerRun. If it belongs to the container's command,"
            + " write $args behind --: Invoke-DockerRun db -- psql $args")]
    [InlineData(
        "function f { Invoke-DockerRun db -- @args }; f -Detach",
        "'-Detach' in @args would be a parameter of Invoke-DockerRun. If it belongs to the container's command,"
            + " write $args behind --: Invoke-DockerRun db -- $args")]
    public void Arguments_handed_on_are_looked_into(string script, string message) =>
        Assert.Equal(("SplatNotAParameter", message), Refusal(script));

    [Theory]
    [InlineData(
        "$p = @{ Detahc = $true }; Invoke-DockerRun @p alpine",
        "'Detahc' in @p is not a parameter of Invoke-DockerRun. Did you mean -Detach? Write names of parameters in full.")]
    [InlineData(
        "$p = @{ Det = $true }; Invoke-DockerRun alpine ls @p",
        "'Det' in @p is not a parameter of Invoke-DockerRun. Write names of parameters in full.")]
    public void A_splatted_table_has_full_names(string script, string message) =>
        Assert.Equal(("SplatKeyUnknown", message), Refusal(script));

    [Theory]
    [InlineData("Invoke-DockerRun @using:p alpine -- ls -la", 2, null)]
    [InlineData("Invoke-DockerRun @using:p -Name web alpine ls", 1, null)]
    [InlineData("Invoke-DockerRun @using:p -- psql -User x", 3, null)]
    [InlineData("Invoke-DockerRun @using:p psql -User x", 1, "ParameterAfterCommand")]
    [InlineData("Invoke-DockerRun @using:p psql -U x", 2, "NotAParameter")]
    public void A_splat_that_cannot_be_looked_into_may_have_named_the_image(string text, int bound, string? id)
    {
        CommandLine line = CommandLine.Parse(text, "Invoke-DockerRun", _ => throw new InvalidOperationException("not asked"))!;
        CommandSignature signature = CommandSignature.Of(new CmdletInfo("Invoke-DockerRun", typeof(RunProbeCommand)));

        Exception? error = Record.Exception(() => CommandLineGuard.Check(line, signature, bound));

        Assert.Equal(id, (error as CommandLineException)?.ErrorId);
    }

    [Theory]
    [InlineData("'a' | ForEach-Object { Invoke-DockerRun $_ ls -la }", "Invoke-DockerRun $_ -- ls -la")]
    [InlineData("function f($i) { if ($true) { $x = Invoke-DockerRun $i ls -la } }; f a", "Invoke-DockerRun $i -- ls -la")]
    [InlineData("Invoke-DockerRun a -- ls -la | Invoke-DockerRun a cat -n | ForEach-Object { $_ }", "Invoke-DockerRun a -- cat -n")]
    [InlineData("\"$(Invoke-DockerRun a ls -la)\"", "Invoke-DockerRun a -- ls -la")]
    [InlineData("$ExecutionContext.InvokeCommand.InvokeScript('Invoke-DockerRun a ls -la')", "Invoke-DockerRun a -- ls -la")]
    public void The_right_command_is_looked_at(string script, string shown)
    {
        (_, string message) = Refusal(script);

        Assert.EndsWith(": " + shown, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_parameter_is_none()
    {
        using PowerShell shell = host.Empty().AddCommand("Invoke-DockerRun").AddArgument("alpine").AddParameter("c");

        CmdletInvocationException error = Assert.Throws<CmdletInvocationException>(() => shell.Invoke());
        Assert.StartsWith("ParameterUnknown,", error.ErrorRecord.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("'-C' is not a parameter of Invoke-DockerRun.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Invoke-DockerRun alpine -- grep '-e^x$' -F$ -e's/$x/'", "alpine [grep|-e^x$|-F$|-es/$x/]")]
    [InlineData("Invoke-DockerRun alpine -- '--%' \"--%\" x", "alpine [--%|--%|x]")]
    [InlineData("$x = 1; Invoke-DockerRun alpine -- a -p\"$x\" \"-q$x\" '-r$x' --s=$x", "alpine [a|-p1|-q1|-r$x|--s=1]")]
    public void A_dollar_that_is_seen_or_meant_may_stand(string line, string expected) =>
        Assert.Equal(expected, host.Run(line).Single());

    /// <summary>PowerShell refuses before the cmdlet is asked; what counts is that nothing starts.</summary>
    [Theory]
    [InlineData("Invoke-DockerRun alpine x -p 1 -p 2", "ParameterAlreadyBound")]
    [InlineData("Invoke-DockerRun alpine x -en y", "AmbiguousParameter")]
    public void What_PowerShell_itself_refuses_does_not_start(string line, string id) =>
        Assert.StartsWith(id + ",", host.Fail(line).FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void The_error_is_of_the_cmdlet()
    {
        ErrorRecord error = host.Fail("Invoke-DockerRun alpine ls -la");

        Assert.Equal("NotAParameter,PSDockerTools.Tests.CommandGuard.RunProbeCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
    }

    private (string Id, string Message) Refusal(string line)
    {
        Exception? error = host.Fail(line).Exception;
        while (error is MethodInvocationException or CmdletInvocationException)
        {
            error = error.InnerException;
        }

        CommandLineException refusal = Assert.IsType<CommandLineException>(error);
        return (refusal.ErrorId, refusal.Message);
    }
}
