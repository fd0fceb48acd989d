using System.Collections.Generic;
using System.Linq;

namespace PSDockerTools.Text;

/// <summary>What is said about docker's own command lines. The methods' names are error ids.</summary>
internal static class DockerLineText
{
    private const string Good = "Write it like 'docker run -d -p 8080:80 --name web nginx'.";

    public static string NotDockerRun(string text) => $"{SpecText.Quote(text)} is no docker run and no docker create. {Good}";

    public static string NothingToConvert() => $"There is no command in it. {Good}";

    public static string ImageMissing(string text) => $"There is no image in {SpecText.Quote(text)}. {Good}";

    public static string OptionUnknown(string name, string word, string? similar) => $"docker knows no option {SpecText.Within(name, word)} here."
        + (similar is null ? " What belongs to the container's command comes behind the image." : $" Did you mean --{similar}?");

    public static string OptionMalformed(string word) => $"{SpecText.Quote(word)} is not an option. Write it like --name web, --name=web or -p 8080:80.";

    public static string OptionValueMissing(string name) => $"'{name}' has no value. Write it like {name} VALUE.";

    public static string OptionNotABoolean(string value, string name) => $"{SpecText.Quote(value)} is neither true nor false. Write {name}, or {name}=false.";

    public static string OptionHidden(string word) => $"What option {SpecText.Quote(word)} is cannot be seen. Write its name out, or put in the variable's value: -Expand.";

    public static string OptionValueInvalid(string name, string message) => $"{name}: {message}";

    public static string ProgramOptionUnknown(string word) =>
        $"{SpecText.Quote(word)} is not an option of docker itself. Options of docker run come behind 'run': 'docker run --name web nginx'.";

    public static string HelpAsked(string command) => $"'--help' asks docker for its help. Here it is: Get-Help {command} -Full";

    public static string HostAndContext() => "Both a host and a context are given; docker takes one of them: 'docker --context prod run nginx'.";

    public static string PassedOver(string commands) => $"Passed over, since it is no docker run and no docker create: {commands}";

    public static string Dropped(string parts, string text) => $"Left out of {SpecText.Quote(text)}, since the shell takes it and not docker: {parts}";

    public static string VariableUnset(string variable) => $"{variable} has no value here, and stands for nothing.";

    public static string VariableAsImage(string variable, string next) =>
        $"'{variable}' is taken for the image and '{next}' for its command. If it holds options, put its value in: -Expand.";

    public static string OptionPassedOver(string options) => $"{options}: passed over, since it makes no other container.";

    public static string NotANumber(string value, string name) => $"{name}: {SpecText.Quote(value)} is not a whole number. Write it like {name} 512.";

    public static string NotOneOf(string value, string name, string words) => $"{name}: {SpecText.Quote(value)} is not one of {words}.";

    public static string NotInRange(string value, string name, object least, object most) => $"{name}: {value} is not from {least} to {most}.";

    public static string SeccompProfile(string container) =>
        $"The seccomp profile of {container} is in its configuration, and docker takes a file: write it to profile.json."
        + $" It is in (Get-DockerContainer {container} -Detailed).HostConfig.SecurityOpt.";

    public static string NetworksLeftOut(IReadOnlyList<string> networks, string container) =>
        $"docker run cannot join {string.Join(", ", networks)} beside the default network. Afterwards:"
        + string.Join(";", networks.Select(network => $" docker network connect {network} {container}"));

    public static string ConnectionOption(string option) =>
        $"{option} is about the connection, and left out. Connect-DockerEngine makes one; name it with -Engine.";
}
