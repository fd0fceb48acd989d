using System;
using System.Net;
using System.Text.RegularExpressions;

namespace PSDockerTools.Text;

/// <summary>What is said about engines that cannot be reached or understood. The methods' names are error ids.</summary>
internal static class EngineText
{
    private const string WhatToDo = "Start Docker, or name another engine with -Engine, Connect-DockerEngine or DOCKER_HOST.";

    public static string EngineSocketMissing(Uri endpoint) => $"No Docker engine answers at {Show(endpoint)}: there is no such file. {WhatToDo}";

    public static string EngineNotListening(Uri endpoint, string reason) => $"No Docker engine answers at {Show(endpoint)}: {reason}. {WhatToDo}";

    public static string EngineAccessDenied(Uri endpoint) =>
        $"You may not open {endpoint.LocalPath} (permission denied). Add yourself to the group 'docker' and log in again, or use an engine that is yours.";

    public static string EngineGarbled(Uri endpoint) =>
        $"What answers at {Show(endpoint)} does not speak the Docker Engine API. {WhatToDo}";

    public static string EngineDisconnected(string engine) =>
        $"Engine '{engine}' closed the connection in the middle of its answer. Look whether it is still running: Test-DockerEngine.";

    public static string EngineTimedOut(string engine, TimeSpan timeout) =>
        $"Engine '{engine}' did not answer within {timeout.TotalSeconds:0.###} s. Connect-DockerEngine -Timeout gives it longer.";

    public static string EngineSilent(string engine, HttpStatusCode status) => $"Engine '{engine}' answered {(int)status} ({Words(status)}) and did not say why.";

    public static string LogTooLong(string container) =>
        $"The log of '{container}' is longer than one string can be. Leave -Raw out, or take a part of it: -Tail 100000, -Since 1h.";

    public static string LogUnreadable(string container, string driver) =>
        $"The log of '{container}' cannot be read: its log driver{(driver.Length == 0 ? "" : $" '{driver}'")} gives nothing back."
        + $" Connect-DockerContainer {container} shows what it writes from now on.";

    public static string NoSuchName(string name) => $"Nothing is named '{name}'.";

    public static string ApiVersionInvalid(string version) => $"'{version}' is not a version of the Engine API. Write DOCKER_API_VERSION like 1.44.";

    public static string EngineTooOld(string what, string needed, string spoken, string engine) =>
        $"{what} needs API {needed}, and engine '{engine}' speaks {spoken}.";

    public static string OnlyWindows(string option, string system, string engine) =>
        $"{option} is for containers of Windows, and engine '{engine}' runs those of {system}. Leave it out.";

    /// <summary>In the words of the engines that say it themselves.</summary>
    public static string NetworkExists(string name) => $"network with name {name} already exists";

    /// <summary>As the docker CLI writes it: no trailing slash.</summary>
    public static string Show(Uri endpoint) => endpoint.OriginalString.TrimEnd('/');

    private static string Words(HttpStatusCode status) => Regex.Replace(status.ToString(), "(?<=[a-z])(?=[A-Z])", " ");
}
