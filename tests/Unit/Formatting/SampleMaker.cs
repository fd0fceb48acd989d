using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace PSDockerTools.Tests.Formatting;

/// <summary>Makes an object of any model type, with a value in every property, or with those alone that it must have.</summary>
internal sealed class SampleMaker(bool full)
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private static readonly NullabilityInfoContext s_nullability = new();
    private int _count;

    public object Make(Type type)
    {
        ConstructorInfo constructor = type.GetConstructors(Instance).OrderBy(one => one.GetParameters() is [{ ParameterType: Type first }, ..] && first == type).First();
        object made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, parameter.Name!))]);
        foreach (PropertyInfo property in type.GetProperties(Instance).Where(property => property.CanWrite))
        {
            if (full || s_nullability.Create(property).WriteState == NullabilityState.NotNull) { property.SetValue(made, Value(property.PropertyType, property.Name)); }
        }
        return made;
    }

    private object Value(Type type, string name)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        _count++;
        if (plain == typeof(string)) { return Text(name); }
        if (plain == typeof(int)) { return _count; }
        if (plain == typeof(long)) { return 1_000L * _count; }
        if (plain == typeof(double)) { return _count + 0.25; }
        if (plain == typeof(decimal)) { return _count + 0.5m; }
        if (plain == typeof(bool)) { return full; }
        if (plain == typeof(DateTime)) { return new DateTime(2020, 1, 31, 8, 0, _count % 60, 123, DateTimeKind.Local); }
        if (plain == typeof(TimeSpan)) { return TimeSpan.FromSeconds(_count); }
        if (plain == typeof(Uri)) { return new Uri("unix:///nowhere"); }
        if (plain.IsEnum) { return Enum.GetValues(plain).GetValue(0)!; }
        if (plain == typeof(DockerProcessTable)) { return new DockerProcessTable([.. Entries("Columns").Keys], [[.. Entries("Columns").Values]]); }
        if (plain == typeof(Func<DockerInspection>))
        {
            DockerInspection inspection = (DockerInspection)Make(typeof(DockerInspection));
            return () => inspection;
        }
        if (plain.IsAssignableFrom(typeof(Dictionary<string, string>))) { return Entries(name); }
        if (plain.IsGenericType && plain.IsInterface)
        {
            Type item = plain.GetGenericArguments()[0];
            Array items = Array.CreateInstance(item, full ? 2 : 0);
            for (int i = 0; i < items.Length; i++) { items.SetValue(Value(item, name), i); }
            return items;
        }
        return plain.Assembly == typeof(DockerObject).Assembly ? Make(plain) : throw new NotSupportedException($"No sample is known for {plain} ({name}).");
    }

    private string Text(string name) => name switch
    {
        "Id" or "ContainerId" or "ActorId" => _count.ToString("x64", System.Globalization.CultureInfo.InvariantCulture),
        "State" or "Status" => "running",
        "Protocol" => "tcp",
        _ => $"{name}{_count}",
    };

    // Not in the order of their names: a copy's dictionary has an order of its own.
    private Dictionary<string, string> Entries(string name) => full || name == "Columns"
        ? new() { ["signal"] = "9", ["exitCode"] = "137", ["zone"] = name, ["image"] = "alpine", ["container"] = new string('c', 64), ["com.example.owner"] = "me" }
        : [];
}
