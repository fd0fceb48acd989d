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
/// An option of docker run, declared once, next to its parameter: the API field for its value, the conversion of the value to JSON, the reading of
/// the option from an existing container, and the required engine version or feature. The attributes of the parameter define its binding and docker's
/// syntax.
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

    /// <summary>The path of the field, <c>HostConfig.Memory</c>; null if the option does not correspond to one field.</summary>
    public string? Field { get; }

    /// <summary>The field's value if the option is not specified; null to omit the field.</summary>
    public Func<JsonNode>? Otherwise { get; init; }

    /// <summary>Writes settings that need more than one field, for this option and for the related options without a field.</summary>
    public Action<ContainerCreationCmdlet, CreationBody>? Writer { get; init; }

    /// <summary>The engine requirement of the option, checked only if the option is specified; null for none.</summary>
    public RequestNeed? Need { get; init; }

    /// <summary>An option that affects only the client and has no field in the request.</summary>
    public static ContainerOption ForClient(string parameter) => new(parameter, null, null, null, null);

    public static ContainerOption Switch(string parameter, string? field, Func<ContainerRun, bool> isOn) =>
        new(parameter, field, value => (bool)(SwitchParameter)value, null, run => isOn(run) ? true : null) { Otherwise = field is null ? null : () => false };

    /// <summary>A switch for which <c>$false</c> has another effect than omitting the switch.</summary>
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

    /// <summary>Pairs of names and values. The request has an empty table if there are no pairs.</summary>
    public static ContainerOption Pairs(string parameter, string? field, Func<ContainerRun, IEnumerable<KeyValuePair<string, string>>> read) =>
        Many<NamedOption>(parameter, field, pairs => Table(NamedOption.ToDictionary(pairs)), run => read(run).Select(pair => $"{pair.Key}={pair.Value}")) with
        {
            Otherwise = field is null ? null : () => new JsonObject(),
        };

    /// <summary>The value of the field; null for none. An omitted parameter also has no value.</summary>
    public JsonNode? ToNode(PSCmdlet cmdlet) => ValueIn(cmdlet) is { } value ? _write?.Invoke(value) : null;

    /// <summary>Writes the value of the cmdlet's parameter to the request.</summary>
    /// <exception cref="FormatException">The specified values contradict each other.</exception>
    public void Write(ContainerCreationCmdlet cmdlet, CreationBody body)
    {
        Writer?.Invoke(cmdlet, body);
        if (Field is not null) { body.Set(Field, ToNode(cmdlet) ?? Otherwise?.Invoke()); }
        if (Need is not null && ValueIn(cmdlet) is not (null or Array { Length: 0 })) { body.Require(Need); }
    }

    /// <summary>Reads the option from a container; null if the container does not have it.</summary>
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
