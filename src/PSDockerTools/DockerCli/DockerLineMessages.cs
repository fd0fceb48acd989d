using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools.DockerCli;

/// <summary>Messages about docker's own command lines. The names of the methods are error IDs.</summary>
internal static class DockerLineMessages
{
    private const string Good = "Write it like 'docker run -d -p 8080:80 --name web nginx'.";

    public static ErrorText NotDockerRun(string text) => new($"{ValueMessages.Quote(text)} is not a docker run or docker create.", Good);

    public static ErrorText NothingToConvert() => new("The input contains no command.", Good);

    public static ErrorText ImageMissing(string text) => new($"There is no image in {ValueMessages.Quote(text)}.", Good);

    public static ErrorText OptionUnknown(string name, string word, string? similar) => new(
        $"docker run has no option {ValueMessages.Within(name, word)}.",
        similar is null ? "If it belongs to the container's command, write it after the image." : $"Did you mean --{similar}?");

    public static ErrorText OptionMalformed(string word) => new($"{ValueMessages.Quote(word)} is not an option.", "Write it like --name web, --name=web or -p 8080:80.");

    public static ErrorText OptionValueMissing(string name) => new($"'{name}' has no value.", $"Write it like {name} VALUE.");

    public static ErrorText OptionNotABoolean(string value, string name) => new($"{ValueMessages.Quote(value)} is neither true nor false.", $"Write {name}, or {name}=false.");

    public static ErrorText OptionHidden(string word) => new($"The option in {ValueMessages.Quote(word)} contains a variable.", "Write the name of the option, or insert the variable's value: -Expand");

    public static ErrorText OptionValueInvalid(string name, ErrorText error) => new($"{name}: {error.Cause}", error.RecommendedAction);

    public static ErrorText ProgramOptionUnknown(string word) =>
        new($"{ValueMessages.Quote(word)} is not an option of docker itself.", "Write options of docker run after 'run': 'docker run --name web nginx'.");

    public static ErrorText HelpAsked(string command) => new("'--help' prints the help of docker.", $"See the help of the cmdlet: Get-Help {command} -Full");

    public static ErrorText HostAndContext() => new("Both a host and a context are specified, and docker accepts one of them.", "Use one: 'docker --context prod run nginx'.");

    public static string PassedOver(string commands) => $"Skipped, because it is not docker run or docker create: {commands}";

    public static string Dropped(string parts, string text) => $"Omitted from {ValueMessages.Quote(text)}, because it is for the shell and not for docker: {parts}";

    public static string VariableUnset(string variable) => $"{variable} is not set and is replaced by an empty text.";

    public static string VariableAsImage(string variable, string next) =>
        $"'{variable}' is used as the image and '{next}' as its command. If the variable contains options, insert its value: -Expand.";

    public static string OptionPassedOver(string options) => $"{options}: ignored, because it does not change the container.";

    public static ErrorText NotANumber(string value, string name) => new($"{name}: {ValueMessages.Quote(value)} is not a whole number.", $"Write it like {name} 512.");

    public static ErrorText NotOneOf(string value, string name, string words) => new($"{name}: {ValueMessages.Quote(value)} is not a possible value.", $"Use one of {words}.");

    public static ErrorText NotInRange(string value, string name, object least, object most) => new($"{name}: {value} is out of range.", $"Use a number from {least} to {most}.");

    public static string SeccompProfile(string container) =>
        $"The seccomp profile of {container} is in its configuration, and docker takes a file: write it to profile.json."
        + $" It is in (Get-DockerContainer {container} -Detailed).HostConfig.SecurityOpt.";

    public static string NetworksLeftOut(IReadOnlyList<string> networks, string container) =>
        $"docker run cannot connect to {string.Join(", ", networks)} in addition to the default network. Run afterwards:"
        + string.Join(";", networks.Select(network => $" docker network connect {network} {container}"));

    public static string ConnectionOption(string option) =>
        $"{option} configures the connection and is omitted. Connect with Connect-DockerEngine, and specify the engine with -Engine.";
}
