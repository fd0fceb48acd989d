using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace PSDockerTools.Tests.CommandGuard;

public sealed class CommandWordsTests(CommandHost host) : IClassFixture<CommandHost>
{
    [Theory]
    [InlineData("Invoke-DockerRun alpine", "alpine []")]
    [InlineData("Invoke-DockerRun alpine --", "alpine []")]
    [InlineData("Invoke-DockerRun alpine echo hi", "alpine [echo|hi]")]
    [InlineData("Invoke-DockerRun alpine echo hi -Remove", "alpine [echo|hi] Remove")]
    [InlineData("Invoke-DockerRun alpine echo hi -Remove:$false", "alpine [echo|hi] Remove")]
    [InlineData("Invoke-DockerRun alpine echo hi -Verbose", "alpine [echo|hi] Verbose")]
    [InlineData("Invoke-DockerRun alpine echo -Verbose hi -WhatIf", "alpine [echo|hi] Verbose WhatIf")]
    [InlineData("Invoke-DockerRun -Verbose -Name web alpine -Detach sleep 5", "alpine [sleep|5] Detach Name Verbose")]
    [InlineData("Invoke-DockerRun -Name:web -Remove:$true -ErrorAction Stop alpine ls", "alpine [ls] ErrorAction Name Remove")]
    [InlineData("Invoke-DockerRun -rm -workdir /x -env A=1 -vb alpine ls", "alpine [ls] Environment Remove Verbose WorkingDirectory")]
    [InlineData("Invoke-DockerRun -Image alpine ls /", "alpine [ls|/]")]
    [InlineData("Invoke-DockerRun ls / -Image alpine", "refused")]
    [InlineData("Invoke-DockerExec db -User postgres -- psql -U postgres -d db", "db [psql|-U|postgres|-d|db] User")]
    [InlineData("Invoke-DockerRun alpine -- du -sh /", "alpine [du|-sh|/]")]
    [InlineData("Invoke-DockerRun alpine -- find / -name x", "alpine [find|/|-name|x]")]
    [InlineData("Invoke-DockerRun alpine -- -it", "alpine [-it]")]
    [InlineData("Invoke-DockerRun alpine -- -Detach", "alpine [-Detach]")]
    [InlineData("Invoke-DockerRun alpine -- -Detahc", "alpine [-Detahc]")]
    [InlineData("Invoke-DockerRun alpine -- sh -c 'echo hi'", "alpine [sh|-c|echo hi]")]
    [InlineData("Invoke-DockerRun alpine -- ls -Verbose -WhatIf -Remove:x", "alpine [ls|-Verbose|-WhatIf|-Remove:x]")]
    [InlineData("Invoke-DockerRun -- alpine ls -la", "alpine [ls|-la]")]
    [InlineData("Invoke-DockerRun -Remove alpine -Detach -- ls -la", "alpine [ls|-la] Detach Remove")]
    [InlineData("Invoke-DockerRun alpine --version", "alpine [--version]")]
    [InlineData("Invoke-DockerRun alpine ls --color=auto -1", "alpine [ls|--color=auto|-1]")]
    [InlineData("Invoke-DockerRun alpine ls '-la' \"-h\"", "alpine [ls|-la|-h]")]
    [InlineData("Invoke-DockerRun alpine -- npm run x -- --prod", "alpine [npm|run|x|--|--prod]")]
    [InlineData("Invoke-DockerRun alpine -- a -- b -- c", "alpine [a|--|b|--|c]")]
    public void A_line_is_what_it_looks_like(string line, string expected)
    {
        string actual = expected == "refused" ? host.Fail(line).FullyQualifiedErrorId.Split(',')[0] : host.Run(line).Single();

        Assert.Equal(expected == "refused" ? "ParameterAfterCommand" : expected, actual);
    }

    [Theory]
    [InlineData("chmod 0755 /x", "chmod|0755|/x")]
    [InlineData("010 0x10 1e3 1kb 5d 12L 1.50 -1 -1.5 +3", "010|0x10|1e3|1kb|5d|12L|1.50|-1|-1.5|+3")]
    [InlineData("1234567890123456789012345", "1234567890123456789012345")]
    [InlineData("010", "010")]
    [InlineData("(010)", "10")]
    [InlineData("a,b", "a,b")]
    [InlineData("1,2", "1,2")]
    [InlineData("0755", "0755")]
    [InlineData("0755,0x10", "0755,0x10")]
    [InlineData("mount -o remount,ro /", "mount|-o|remount,ro|/")]
    [InlineData("a,'b c',$true,(1,2),03", "a,b c,True,1,2,03")]
    [InlineData("x a,b", "x|a,b")]
    [InlineData("'' x \"\"", "|x|")]
    [InlineData("''", "")]
    [InlineData("{}", "{}")]
    [InlineData("find . -exec echo {} ';'", "find|.|-exec|echo|{}|;")]
    [InlineData("-f {{.Id}},{{json .}}", "-f|{{.Id}},{{json .}}")]
    [InlineData("$true $false", "True|False")]
    [InlineData("([System.IO.FileMode]::Open) ([datetime]'2026-11-23 10:00') ([timespan]'0:1:2')", "Open|11/23/2026 10:00:00|00:01:02")]
    [InlineData("(1.5) ([double]1e300) ([char]120)", "1.5|1E+300|x")]
    [InlineData("\"a $(1 + 1) b\" a$(1)b \"it's\"", "a 2 b|a1b|it's")]
    [InlineData("@'\na\nb\n'@ x", "a\nb|x")]
    [InlineData("a\"b c\"d", "ab cd")]
    [InlineData("\"$('x')\"/y 'a'b", "x/y|ab")]
    [InlineData("java -Dfoo.bar=1 -Xmx1g -jar app.jar", "java|-Dfoo.bar=1|-Xmx1g|-jar|app.jar")]
    [InlineData("-x:y -p8080:80 -I. -L./lib.d/x -s[0] -w%{http_code} -C(1)", "-x:y|-p8080:80|-I.|-L./lib.d/x|-s[0]|-w%{http_code}|-C1")]
    [InlineData("-Dfoo.bar=1", "-Dfoo.bar=1")]
    [InlineData("-a `\n -b `\n c", "-a|-b|c")]
    [InlineData("*.txt ~ a;", "*.txt|~|a")]
    public void Words_after_dashes_stay_as_typed(string words, string expected) =>
        Assert.Equal($"alpine [{expected}]", host.Run($"Invoke-DockerRun alpine -- {words}").Single());

    [Theory]
    [InlineData("$list = 'ls', '-la'; Invoke-DockerRun alpine $list", "ls|-la")]
    [InlineData("$list = 'ls', '-la'; Invoke-DockerRun alpine sh $list x", "sh|ls|-la|x")]
    [InlineData("$list = 'ls', '-la'; Invoke-DockerRun alpine @list", "ls|-la")]
    [InlineData("$list = '-U', 'x'; Invoke-DockerRun alpine psql @list -Remove", "psql|-U|x] Remove")]
    [InlineData("$list = '-U', 'x'; Invoke-DockerRun alpine -- psql @list -Dx.y", "psql|-U|x|-Dx.y")]
    [InlineData("$list = 'a', ('b', 'c'); Invoke-DockerRun alpine -- $list", "a|b,c")]
    [InlineData("$list = 'a', ('b', 'c'); Invoke-DockerRun alpine -- x @list 01,2", "x|a|b,c|01,2")]
    [InlineData("$none = @(); Invoke-DockerRun alpine ls $none", "ls")]
    [InlineData("$none = @(); Invoke-DockerRun alpine ls @none 0755", "ls|0755")]
    [InlineData("$none = @(); Invoke-DockerRun alpine $none", "")]
    [InlineData("$text = 'ab'; Invoke-DockerRun alpine @text", "a|b")]
    [InlineData("$port = 8080; Invoke-DockerRun alpine serve $port", "serve|8080")]
    [InlineData("$sb = { echo hi }; Invoke-DockerRun alpine sh $sb", "sh| echo hi ")]
    [InlineData("Invoke-DockerRun alpine -Command ls, '-la', 0755", "ls|-la|0755")]
    [InlineData("Invoke-DockerRun alpine -Command 010", "010")]
    [InlineData("Invoke-DockerRun alpine -Command:ls -Detach", "ls] Detach")]
    [InlineData("Invoke-DockerRun alpine -Command a,(1,2) -User x", "a|1,2] User")]
    [InlineData("$text = 'x' | ForEach-Object { $_ }; Invoke-DockerRun alpine $text", "x")]
    public void Variables_are_their_words(string line, string expected) =>
        Assert.Equal($"alpine [{expected.Replace("] ", "|", StringComparison.Ordinal)}",
            host.Run(line).Single().Replace("] ", "|", StringComparison.Ordinal).TrimEnd(']'));

    [Fact]
    public void Our_own_objects_are_their_names()
    {
        using PowerShell shell = host.Empty().AddScript("param($it) Invoke-DockerRun alpine echo $it").AddArgument(new Uri("http://x/y"));

        Assert.Equal("alpine [echo|http://x/y]", shell.Invoke<string>().Single());
    }

    [Theory]
    [InlineData("function f { Invoke-DockerRun alpine echo hi }; f", "alpine [echo|hi]")]
    [InlineData("& { param($i) Invoke-DockerRun $i -- ls -la } nginx", "nginx [ls|-la]")]
    [InlineData("'a', 'b' | ForEach-Object { Invoke-DockerRun $_ -Detach -- ls -l }", "a [ls|-l] Detach;b [ls|-l] Detach")]
    [InlineData("Invoke-DockerRun a echo 1 | Invoke-DockerExec b -- cat -n", "b [cat|-n]")]
    [InlineData("Invoke-DockerRun a -- echo -n | ForEach-Object { \"$_ \" + (Invoke-DockerRun b -Detach) }", "a [echo|-n] b [] Detach")]
    [InlineData("Invoke-DockerRun a -Detach; Invoke-DockerRun b -- x -d; Invoke-DockerRun a -Remove", "a [] Detach;b [x|-d];a [] Remove")]
    [InlineData("(Invoke-DockerRun a -- -x) + (Invoke-DockerRun a -Detach)", "a [-x]a [] Detach")]
    [InlineData("$x = Invoke-DockerRun a -- ls -la; \"<$x>\"", "<a [ls|-la]>")]
    [InlineData("if (Invoke-DockerRun a -- true -x) { 'yes' }", "yes")]
    [InlineData("\"<$(Invoke-DockerRun alpine echo hi)>\"", "<alpine [echo|hi]>")]
    [InlineData("\"<$(Invoke-DockerRun alpine -- echo \"a b\" -n 010 x,y)>\"", "<alpine [echo|a b|-n|010|x,y]>")]
    [InlineData("\"<$(Invoke-DockerRun alpine -- echo `\"a b`\" -n)>\"", "<alpine [echo|a b|-n]>")]
    [InlineData("@\"\n$(Invoke-DockerRun alpine -- echo \"x\" -n)\n\"@", "alpine [echo|x|-n]")]
    [InlineData("& 'Invoke-DockerRun' alpine -- ls -la", "alpine [ls|-la]")]
    [InlineData(". Invoke-DockerRun alpine -- ls -la", "alpine [ls|-la]")]
    [InlineData("& (Get-Command Invoke-DockerRun) alpine -- ls -la", "alpine [ls|-la]")]
    [InlineData("$m = New-Module -Name m { }; & $m Invoke-DockerRun alpine -- ls -la", "alpine [ls|-la]")]
    [InlineData(
        "$m = New-Module -Name m { function w { $p = @{ Detach = $true }; Invoke-DockerRun @p alpine -- ls -la } }; w",
        "alpine [ls|-la] Detach")]
    [InlineData("drun alpine -Detach -- ls -la", "alpine [ls|-la] Detach")]
    [InlineData("Invoke-DockerRun alpine `\n  -Detach `\n  ls `\n  /", "alpine [ls|/] Detach")]
    [InlineData("Invoke-DockerRun alpine -- ls -la 2>$null", "alpine [ls|-la]")]
    [InlineData("Invoke-DockerRun alpine -Detach && Invoke-DockerRun b -- -x", "alpine [] Detach;b [-x]")]
    [InlineData("$ExecutionContext.InvokeCommand.InvokeScript('Invoke-DockerRun alpine -- ls -la')", "alpine [ls|-la]")]
    [InlineData("& ([scriptblock]::Create('Invoke-DockerRun alpine -- ls -la'))", "alpine [ls|-la]")]
    [InlineData("'x' | Invoke-DockerExec db -- psql -U postgres", "db [psql|-U|postgres]")]
    [InlineData("Invoke-DockerRun (Invoke-DockerRun a -Detach) -- ls -la", "a [] Detach [ls|-la]")]
    public void A_line_is_found_wherever_it_stands(string script, string expected) =>
        Assert.Equal(expected, string.Join(';', host.Run(script)));

    [Theory]
    [InlineData("&")]
    [InlineData(".")]
    public void A_script_file_is_no_different(string invocation)
    {
        string path = Path.ChangeExtension(Path.GetTempFileName(), ".ps1");
        File.WriteAllText(path, "param($image)\nInvoke-DockerRun $image `\n  -- ls -la\n");

        Assert.Equal("alpine [ls|-la]", host.Run($"{invocation} '{path}' alpine").Single());
        File.Delete(path);
    }

    [Theory]
    [InlineData("f -Detach alpine", "alpine [] Detach")]
    [InlineData("f -Name web alpine ls /", "alpine [ls|/] Name")]
    [InlineData("f alpine -- ls -la", "alpine [ls|-la]")]
    [InlineData("f alpine ls '-la'", "alpine [ls|-la]")]
    [InlineData("f alpine ls -Remove", "alpine [ls] Remove")]
    [InlineData("f alpine -- mount -o remount,ro 0755", "alpine [mount|-o|remount,ro|0755]")]
    public void A_function_hands_on_its_arguments(string call, string expected) =>
        Assert.Equal(expected, host.Run($"function f {{ Invoke-DockerRun @args }}; {call}").Single());

    [Fact]
    public void Arguments_behind_dashes_are_words_as_a_variable() => Assert.Equal(
        "db [psql|-U|postgres|-d|db]",
        host.Run("function f { Invoke-DockerRun db -- psql $args }; f -U postgres -d db").Single());

    [Theory]
    [InlineData("$p = @{ Detach = $true; Name = 'web' }; Invoke-DockerRun alpine @p ls", "alpine [ls] Detach Name")]
    [InlineData("$p = @{ Rm = $true }; Invoke-DockerRun alpine ls @p", "alpine [ls] Remove")]
    [InlineData("$p = @{ Image = 'alpine' }; Invoke-DockerRun @p ls -- ", "refused")]
    [InlineData("$p = @{ Image = 'alpine' }; Invoke-DockerRun @p -- ls -la", "alpine [ls|-la]")]
    [InlineData("$p = @{ Image = 'alpine'; Command = 'ls', '-la' }; Invoke-DockerRun @p", "alpine [ls|-la]")]
    [InlineData("$p = @{ Detach = $true }; Invoke-DockerRun alpine -- ls -la @p", "alpine [ls|-la] Detach")]
    public void A_splatted_table_is_parameters(string line, string expected)
    {
        string actual = expected == "refused" ? host.Fail(line).FullyQualifiedErrorId.Split(',')[0] : host.Run(line).Single();

        Assert.Equal(expected == "refused" ? "DashesInsideCommand" : expected, actual);
    }

    [Fact]
    public void A_proxy_function_hands_on_what_it_was_given()
    {
        const string Proxy = "${function:Invoke-Proxied} = "
            + "[System.Management.Automation.ProxyCommand]::Create((Get-Command Invoke-DockerRun));";

        Assert.Equal(["alpine [ls|-la|0755|x,y] Detach"], host.Run(Proxy + "$x = Invoke-Proxied alpine -Detach -- ls -la 0755 x,y; $x"));
        Assert.Equal(["alpine [ls]"], host.Run(Proxy + "Invoke-Proxied alpine ls | ForEach-Object { $_ }"));
    }

    [Fact]
    public void Without_a_text_what_is_given_is_taken_as_it_is()
    {
        using PowerShell shell = host.Empty().AddCommand("Invoke-DockerRun").AddArgument("alpine").AddParameter("Detach")
            .AddArgument("ls").AddArgument("-la").AddArgument(new[] { "a", "b" }).AddArgument(8080);

        Assert.Equal("alpine [ls|-la|a,b|8080] Detach", shell.Invoke<string>().Single());
    }

    [Fact]
    public void Without_a_text_the_command_can_be_a_list()
    {
        using PowerShell shell = host.Empty().AddCommand("Invoke-DockerRun").AddParameter("Image", "alpine")
            .AddParameter("Command", new[] { "ls", "-la" });

        Assert.Equal("alpine [ls|-la]", shell.Invoke<string>().Single());
    }

    [Property(MaxTest = 200)]
    public Property Quoted_words_reach_the_container_verbatim(NonNull<string>[] given)
    {
        // NUL ends a script's text, after --% PowerShell looks at nothing any more, and | is what the probe writes between words.
        string[] words = [.. given.Select((word, i) => (i % 2 == 0 ? "-" : "") + word.Get.Replace('|', '/').Replace("\0", ""))];
        words = [.. words.Where(word => word != "--%")];
        string line = string.Concat(words.Select(word => $" '{CodeGeneration.EscapeSingleQuotedStringContent(word)}'"));

        return (host.Run($"Invoke-DockerRun alpine -- {line}").Single() == $"alpine [{string.Join('|', words)}]").Label(line);
    }

    [Property(MaxTest = 1000)]
    public Property What_runs_is_what_was_typed()
    {
        Gen<string> word = Gen.Elements(
            "psql", "-d", "-U", "x", "-la", "-Detach", "-detach", "-Remove", "-Rm", "-Name", "-name", "-User", "-Det", "--", "--rm",
            "a,b", "010", "-1", "-x:y", "-Dx.y", "-Verbose", "-vb", "'-d'", "{}", "-Remove:$true");

        return Prop.ForAll(word.ListOf().Resize(6).ToArbitrary(), words =>
        {
            string line = "Invoke-DockerRun alpine " + string.Join(' ', words);
            string? result = host.TryRun(line);
            return (result is null || result == Meant([.. words])).Label($"{line} was {result}");
        });
    }

    /// <summary>The only reading that a line may have, written the way the probe does.</summary>
    private static string Meant(string[] typed)
    {
        List<string> words = [];
        SortedSet<string> names = new(StringComparer.Ordinal);
        bool ended = false;
        for (int i = 0; i < typed.Length; i++)
        {
            if (!ended && words.Count == 0 && typed[i] is "-Name" or "-name" or "-User")
            {
                names.Add(typed[i] == "-User" ? "User" : "Name");
                i++;
            }
            else if (!ended && (IsSwitch(typed[i]) || (words.Count == 0 && typed[i] is "-detach" or "-Rm" or "-vb")))
            {
                names.Add(typed[i] switch { "-detach" or "-Detach" => "Detach", "-vb" or "-Verbose" => "Verbose", _ => "Remove" });
            }
            else if (!ended && words.Count == 0 && typed[i] == "--")
            {
                ended = true;
            }
            else
            {
                words.Add(typed[i].Trim('\''));
            }
        }

        return string.Join(' ', names.Prepend($"alpine [{string.Join('|', words)}]"));
    }

    private static bool IsSwitch(string typed) => typed is "-Detach" or "-Remove" or "-Remove:$true" or "-Verbose";
}
