using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PSDockerTools.Abstractions;
using PSDockerTools.DockerCli;
using static PSDockerTools.Containers.RequestJson;

namespace PSDockerTools.Containers;

/// <summary>
/// An option of docker run, declared once, beside the parameter that it is: which field of the API has its value, how the value is written there,
/// what of a container tells that it was given, and what it needs of an engine. How it binds and how docker writes it say the attributes of the parameter.
/// </summary>
internal sealed record ContainerOption
{
    private readonly Func<object, JsonNode?>? _write;
    private readonly Func<ContainerRun, IEnumerable<string>>? _values;
    private readonly Func<ContainerRun, bool?>? _isOn;

    private ContainerOption(
        string parameter, string? field, Func<object, JsonNode?>? write, Func<ContainerRun, IEnumerable<string>>? values, Func<ContainerRun, bool?>? isOn)
    {
        (Parameter, Field) = (parameter, field);
        (_write, _values, _isOn) = (write, values, isOn);
    }

    public string Parameter { get; }

    /// <summary>By its path, <c>HostConfig.Memory</c>; null where it is not one field of its own.</summary>
    public string? Field { get; }

    /// <summary>What the field has where the option is not given; null for nothing.</summary>
    public Func<JsonNode>? Otherwise { get; init; }

    /// <summary>Writes what is more than a field, for itself and for those options without a field that go with it.</summary>
    public Action<ContainerCreationCmdlet, CreationBody>? Writer { get; init; }

    /// <summary>What it needs of an engine, where it is given.</summary>
    public RequestNeed? Need { get; init; }

    /// <summary>One that only says what the client does.</summary>
    public static ContainerOption ForClient(string parameter) => new(parameter, null, null, null, null);

    public static ContainerOption Switch(string parameter, string? field, Func<ContainerRun, bool> isOn) =>
        new(parameter, field, value => (bool)(SwitchParameter)value, null, run => isOn(run) ? true : null) { Otherwise = field is null ? null : () => false };

    /// <summary>A switch that says another thing when it is off than when it is not given.</summary>
    public static ContainerOption Decision(string parameter, string field, Func<ContainerRun, bool?> isOn) =>
        new(parameter, field, value => (bool)(SwitchParameter)value, null, isOn);

    public static ContainerOption Text(string parameter, string? field, Func<ContainerRun, string?> read) => Text<string>(parameter, field, text => text, read);

    public static ContainerOption Text<T>(string parameter, string? field, Func<T, JsonNode?> write, Func<ContainerRun, string?> read) =>
        new(parameter, field, value => write((T)value), run => read(run) is { } text ? [text] : [], null);

    public static ContainerOption Number(string parameter, string? field, Func<ContainerRun, long?> read) => Number<object>(parameter, field, ToNumber, read);

    public static ContainerOption Number<T>(string parameter, string? field, Func<T, JsonNode?> write, Func<ContainerRun, long?> read) =>
        Text(parameter, field, write, run => read(run)?.ToString(CultureInfo.InvariantCulture));

    public static ContainerOption Size(string parameter, string field, Func<ContainerRun, long?> read) =>
        Text<ByteSize>(parameter, field, size => size.Bytes, run => read(run) is { } bytes ? ByteCount.Write(bytes) : null);

    public static ContainerOption Each(string parameter, string? field, Func<ContainerRun, IEnumerable<string>> read) =>
        Each<string>(parameter, field, text => text, read);

    public static ContainerOption Each<T>(string parameter, string? field, Func<T, JsonNode?> write, Func<ContainerRun, IEnumerable<string>> read) =>
        Many<T>(parameter, field, values => Nodes(values.Select(write)), read);

    public static ContainerOption Many<T>(
        string parameter, string? field, Func<IEnumerable<T>, JsonNode?> write, Func<ContainerRun, IEnumerable<string>> read) =>
        new(parameter, field, values => write((IEnumerable<T>)values), read, null);

    /// <summary>Names with values, of which the engine takes an empty table for none.</summary>
    public static ContainerOption Pairs(string parameter, string? field, Func<ContainerRun, IEnumerable<KeyValuePair<string, string>>> read) =>
        Many<NamedOption>(parameter, field, pairs => Table(NamedOption.ToDictionary(pairs)), run => read(run).Select(pair => $"{pair.Key}={pair.Value}")) with
        {
            Otherwise = field is null ? null : () => new JsonObject(),
        };

    /// <summary>What the field is to have; null for nothing. What a cmdlet was not given is nothing, too.</summary>
    public JsonNode? ToNode(PSCmdlet cmdlet) => ValueIn(cmdlet) is { } value ? _write?.Invoke(value) : null;

    /// <summary>Writes what a cmdlet was given into the request.</summary>
    /// <exception cref="FormatException">What was given does not go together.</exception>
    public void Write(ContainerCreationCmdlet cmdlet, CreationBody body)
    {
        Writer?.Invoke(cmdlet, body);
        if (Field is not null) { body.Set(Field, ToNode(cmdlet) ?? Otherwise?.Invoke()); }
        if (Need is not null && ValueIn(cmdlet) is not (null or Array { Length: 0 })) { body.Require(Need); }
    }

    /// <summary>What a container tells of it; null for nothing.</summary>
    public RunOption? Read(ContainerRun run, CommandParameter parameter)
    {
        if (_isOn is not null) { return _isOn(run) is { } isOn ? new RunOption(parameter, [], isOn) : null; }
        ShellWord[] words = [.. _values?.Invoke(run).Select(value => new ShellWord(value)) ?? []];
        return words.Length > 0 ? new RunOption(parameter, words, IsSet: true) : null;
    }

    private static JsonNode ToNumber(object value) => value switch
    {
        int number => number,
        long number => number,
        ulong number => number,
        _ => throw new ArgumentException($"{value.GetType()} is not a number.", nameof(value)),
    };

    private object? ValueIn(PSCmdlet cmdlet) =>
        cmdlet.MyInvocation.BoundParameters.ContainsKey(Parameter) ? cmdlet.GetType().GetProperty(Parameter)!.GetValue(cmdlet) : null;
}
