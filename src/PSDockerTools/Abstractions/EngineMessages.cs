using System;
using System.Net;
using System.Text.RegularExpressions;
using PSDockerTools.Errors;

namespace PSDockerTools.Abstractions;

/// <summary>Messages about engines that cannot be reached or understood. The names of the methods are error IDs.</summary>
internal static class EngineMessages
{
    private const string WhatToDo = "Start Docker, or select another engine with -Engine, Connect-DockerEngine or DOCKER_HOST.";

    public static ErrorText EngineSocketMissing(Uri endpoint) => new($"No Docker engine answers at {Show(endpoint)}: there is no such file.", WhatToDo);

    public const string PipeNeedsWindows = "named pipes need Windows";

    public const string SocketIsFolder = "it is a folder and not a socket";

    public const string SocketIsFile = "it is a file and not a socket";

    public const string SocketWithoutListener = "no process listens there";

    public static string HostUnknown(string host) => $"the host name '{host}' is unknown";

    public static ErrorText EngineNotListening(Uri endpoint, string reason) => new($"No Docker engine answers at {Show(endpoint)}: {reason}.", WhatToDo);

    public static ErrorText EngineAccessDenied(Uri endpoint) => new(
        $"You are not allowed to open {(endpoint.Scheme == "unix" ? endpoint.LocalPath : Show(endpoint))} (permission denied).",
        "Add your user to the group 'docker' and log in again, or connect to another engine: Connect-DockerEngine");

    public static ErrorText EngineGarbled(Uri endpoint) =>
        new($"The server at {Show(endpoint)} is not a Docker Engine API endpoint.", WhatToDo);

    /// <param name="engine">The engine's name.</param>
    /// <param name="request">The method and the path.</param>
    /// <param name="reason">What is wrong.</param>
    public static ErrorText ResponseInvalid(string engine, string request, string reason) => new(
        $"Engine '{engine}' sent an invalid response to {request}: {reason}.", "Check the version of the engine, and whether a proxy is in between: Get-DockerVersion");

    public const string ResponseNotJson = "it is not JSON of the expected form";

    public static string FieldMissing(string name) => $"'{name}' is missing";

    public static string FieldMistyped(string name) => $"'{name}' has an unexpected type";

    public static ErrorText EngineDisconnected(string engine) =>
        new($"Engine '{engine}' closed the connection before its response was complete.", "Check that the engine is running: Test-DockerEngine");

    public static ErrorText EngineTimedOut(string engine, TimeSpan timeout) =>
        new($"Engine '{engine}' did not answer within {timeout.TotalSeconds:0.###} s.", "Allow more time: Connect-DockerEngine -Timeout 5m");

    public static ErrorText EngineSilent(string engine, HttpStatusCode status) => $"Engine '{engine}' answered {(int)status} ({Words(status)}) without a message.";

    public static ErrorText LogTooLong(string container) =>
        new($"The log of '{container}' is longer than one string can be.", "Omit -Raw, or get a part of the log: -Tail 100000, -Since 1h");

    public static ErrorText LogUnreadable(string container, string driver) =>
        new(
            $"The log of '{container}' cannot be read: its logging driver{(driver.Length == 0 ? "" : $" '{driver}'")} does not support reading.",
            $"Attach to the container to see its output from now on: Connect-DockerContainer {container}");

    /// <summary>In the words of the engines that say it themselves.</summary>
    public static string NoSuchObject(string kind, string name) => $"No such {kind}: {name}";

    public static ErrorText EngineRedirects(string engine, Uri location) => new(
        $"Engine '{engine}' redirects the request to {location}, which a Docker engine does not do.",
        "Check the engine's address, and any proxy in front of it.");

    public static ErrorText ApiVersionInvalid(string version) => new($"'{version}' is not a version of the Engine API.", "Set DOCKER_API_VERSION to a version like 1.44.");

    public static ErrorText EngineTooOld(string what, string needed, string spoken, string engine) =>
        $"{what} requires API {needed}, and engine '{engine}' has {spoken}.";

    public static ErrorText OnlyWindows(string option, string system, string engine) =>
        new($"{option} is for Windows containers, and engine '{engine}' runs {system} containers.", $"Omit {option}.");

    /// <summary>In the words of the engines that say it themselves.</summary>
    public static string NetworkExists(string name) => $"network with name {name} already exists";

    /// <summary>As the docker CLI writes it: no trailing slash.</summary>
    public static string Show(Uri endpoint) => endpoint.Scheme == "unix" ? $"unix://{endpoint.LocalPath}" : endpoint.OriginalString.TrimEnd('/');

    private static string Words(HttpStatusCode status) => Regex.Replace(status.ToString(), "(?<=[a-z])(?=[A-Z])", " ");
}
