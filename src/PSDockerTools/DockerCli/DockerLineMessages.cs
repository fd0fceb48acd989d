using System.Collections.Generic;
using System.Linq;
using PSDockerTools.Errors;
using PSDockerTools.Values;

namespace PSDockerTools.DockerCli;

/// <summary>What is said about docker's own command lines. The methods' names are error ids.</summary>
internal static class DockerLineMessages
{
    private const string Good = "Write it like 'docker run -d -p 8080:80 --name web nginx'.";

    public static ErrorText NotDockerRun(string text) => new($"{ValueMessages.Quote(text)} is not a docker run or docker create.", Good);

    public static ErrorText NothingToConvert() => new("The input contains no command.", Good);

    public static ErrorText ImageMissing(string text) => new($"There is no image in {ValueMessages.Quote(text)}.", Good);

    public static ErrorText OptionUnknown(string name, string word, string? similar) => new(
        $"docker has no option {ValueMessages.Within(name, word)} here.",
        similar is null ? "If it belongs to the container's command, write it behind the image." : $"Did you mean --{similar}?");

    public static ErrorText OptionMalformed(string word) => new($"{ValueMessages.Quote(word)} is not an option.", "Write it like --name web, --name=web or -p 8080:80.");

    public static ErrorText OptionValueMissing(string name) => new($"'{name}' has no value.", $"Write it like {name} VALUE.");

    public static ErrorText OptionNotABoolean(string value, string name) => new($"{ValueMessages.Quote(value)} is neither true nor false.", $"Write {name}, or {name}=false.");

    public static ErrorText OptionHidden(string word) => new($"The option in {ValueMessages.Quote(word)} is hidden by a variable.", "Write the name of the option, or insert the variable's value: -Expand");

    public static ErrorText OptionValueInvalid(string name, ErrorText error) => new($"{name}: {error.Cause}", error.RecommendedAction);

    public static ErrorText ProgramOptionUnknown(string word) =>
        new($"{ValueMessages.Quote(word)} is not an option of docker itself.", "Write options of docker run behind 'run': 'docker run --name web nginx'.");

    public static ErrorText HelpAsked(string command) => new("'--help' prints the help of docker.", $"See the help of the cmdlet: Get-Help {command} -Full");

    public static ErrorText HostAndContext() => new("Both a host and a context are specified, and docker accepts one of them.", "Use one: 'docker --context prod run nginx'.");

    public static string PassedOver(string commands) => $"Passed over, since it is no docker run and no docker create: {commands}";

    public static string Dropped(string parts, string text) => $"Left out of {ValueMessages.Quote(text)}, since the shell takes it and not docker: {parts}";

    public static string VariableUnset(string variable) => $"{variable} has no value here, and stands for nothing.";

    public static string VariableAsImage(string variable, string next) =>
        $"'{variable}' is taken for the image and '{next}' for its command. If it holds options, put its value in: -Expand.";

    public static string OptionPassedOver(string options) => $"{options}: passed over, since it makes no other container.";

    public static ErrorText NotANumber(string value, string name) => new($"{name}: {ValueMessages.Quote(value)} is not a whole number.", $"Write it like {name} 512.");

    public static ErrorText NotOneOf(string value, string name, string words) => new($"{name}: {ValueMessages.Quote(value)} is not a possible value.", $"Use one of {words}.");

    public static ErrorText NotInRange(string value, string name, object least, object most) => new($"{name}: {value} is out of range.", $"Use a number from {least} to {most}.");

    public static string SeccompProfile(string container) =>
        $"The seccomp profile of {container} is in its configuration, and docker takes a file: write it to profile.json."
        + $" It is in (Get-DockerContainer {container} -Detailed).HostConfig.SecurityOpt.";

    public static string NetworksLeftOut(IReadOnlyList<string> networks, string container) =>
        $"docker run cannot join {string.Join(", ", networks)} beside the default network. Afterwards:"
        + string.Join(";", networks.Select(network => $" docker network connect {network} {container}"));

    public static string ConnectionOption(string option) =>
        $"{option} is about the connection, and left out. Connect-DockerEngine makes one; name it with -Engine.";
}
