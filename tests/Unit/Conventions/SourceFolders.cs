using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using NetArchTest.Rules;

namespace PSDockerTools.Tests.Conventions;

/// <summary>
/// The folders of an assembly's sources, and which depends on which: by what was compiled. What the compiler inlines is not seen, a constant and nameof.
/// </summary>
internal sealed class SourceFolders
{
    private readonly string _root;
    private readonly Types _types;
    private readonly Dictionary<string, string> _paths = [];
    private readonly ILookup<string, string> _files;
    private readonly Lazy<IReadOnlyList<FolderDependency>> _dependencies;

    /// <param name="assembly">The assembly's file. The symbols are in the same folder.</param>
    /// <param name="root">The folder of its sources.</param>
    public SourceFolders(string assembly, string root)
    {
        _root = root;
        _files = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Below(file).StartsWith("obj/", StringComparison.Ordinal) && !Below(file).StartsWith("bin/", StringComparison.Ordinal))
            .ToLookup(file => Path.GetFileName(file).Split('.')[0]);
        _types = Types.FromFile(assembly);
        _ = Meeting(Place).GetTypes().ToArray();
        _dependencies = new Lazy<IReadOnlyList<FolderDependency>>(() => [.. Names.SelectMany(from => Names.Where(to => to != from).SelectMany(to => Between(from, to)))]);
    }

    /// <summary>The folders at the root of the sources.</summary>
    public IEnumerable<string> Names => _paths.Values.Where(path => path.Length > 0).Select(First).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The types without a source file.</summary>
    public IEnumerable<string> Homeless => _paths.Where(pair => pair.Value.Length == 0).Select(pair => pair.Key);

    /// <summary>Every type of a folder that names one of another.</summary>
    public IReadOnlyList<FolderDependency> Dependencies => _dependencies.Value;

    /// <summary>Every string of the code, with its type.</summary>
    public IEnumerable<(string Type, string Text)> Texts =>
        Instructions().Where(one => one.Instruction.OpCode.Code == Code.Ldstr).Select(one => (one.Type, (string)one.Instruction.Operand));

    /// <summary>The types that look for words in the message of an exception.</summary>
    public IEnumerable<string> ReadersOfMessages => Instructions()
        .Where(one => one.Instruction.Operand is MethodReference { Name: "get_Message" } && one.Instruction.Next?.OpCode.Code == Code.Ldstr)
        .Where(one => Calls(one.Instruction.Next.Next) || Calls(one.Instruction.Next.Next?.Next))
        .Select(one => one.Type)
        .Distinct();

    /// <summary>The types of a folder, or of a folder in it.</summary>
    public PredicateList In(string folder) => Meeting(type => IsIn(type, folder));

    /// <summary>A cycle of folders, with the types that depend on each other; null without a cycle.</summary>
    public string? Cycle()
    {
        ILookup<string, string> edges = Dependencies.Select(one => (one.From, one.To)).Distinct().ToLookup(edge => edge.From, edge => edge.To);
        List<string> left = [.. Names];
        while (left.Find(folder => !edges[folder].Any(left.Contains)) is string free) { left.Remove(free); }
        if (left.Count == 0) { return null; }
        List<string> way = [left[0]];
        while (way.IndexOf(way[^1]) == way.Count - 1) { way.Add(edges[way[^1]].First(left.Contains)); }
        way.RemoveRange(0, way.IndexOf(way[^1]));
        IEnumerable<FolderDependency> steps = way.Zip(way.Skip(1), (from, to) => Dependencies.Where(one => one.From == from && one.To == to)).SelectMany(step => step);
        return string.Join(" > ", way) + "\n" + string.Join('\n', steps);
    }

    private IEnumerable<FolderDependency> Between(string from, string to)
    {
        HashSet<string> targets = [.. _paths.Where(pair => First(pair.Value) == to).Select(pair => pair.Key)];
        IEnumerable<IType> typesThatUse = In(from).ShouldNot().HaveDependencyOnAny([.. targets]).GetResult().FailingTypes;
        IEnumerable<IType> typesThatMention = Meeting(type => IsIn(type, from) && Mentioned(type).Any(targets.Contains)).GetTypes();
        return typesThatUse.Concat(typesThatMention).Select(type => new FolderDependency(from, to, type.FullName, type.Explanation)).DistinctBy(one => one.Type);
    }

    private PredicateList Meeting(Func<TypeDefinition, bool> rule) => _types.That().MeetCustomRule(new Rule(rule));

    private bool Place(TypeDefinition type)
    {
        _paths[type.FullName] = PathOf(type) ?? "";
        return true;
    }

    private bool IsIn(TypeDefinition type, string folder) =>
        _paths.TryGetValue(type.FullName, out string? path) && (path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>The folder of a type: of the source of its code; without code, of the file of its name, or the one that its namespace is called after.</summary>
    private string? PathOf(TypeDefinition type)
    {
        TypeDefinition outer = type;
        while (outer.DeclaringType is not null) { outer = outer.DeclaringType; }
        IEnumerable<string> compiled = Methods(outer).SelectMany(method => method.DebugInformation.SequencePoints).Select(point => point.Document.Url);
        string[] folders = [.. _files[outer.Name.Split('`')[0]].Select(Folder).Distinct()];
        string last = outer.Namespace[(outer.Namespace.LastIndexOf('.') + 1)..];
        return compiled.FirstOrDefault(file => _files[Path.GetFileName(file).Split('.')[0]].Contains(file)) is string file ? Folder(file)
            : folders.Length == 1 ? folders[0]
            : Directory.Exists(Path.Combine(_root, last)) ? last
            : null;
    }

    private string Folder(string file) => Path.GetDirectoryName(Below(file))!.Replace('\\', '/');

    private string Below(string file) => Path.GetRelativePath(_root, file).Replace('\\', '/');

    private static string First(string path) => path.Split('/')[0];

    private List<(string Type, Instruction Instruction)> Instructions()
    {
        List<(string Type, Instruction Instruction)> all = [];
        _ = Meeting(Take).GetTypes().ToArray();
        return all;

        bool Take(TypeDefinition type)
        {
            if (type.DeclaringType is null)
            {
                all.AddRange(Methods(type).Where(method => method.HasBody).SelectMany(method => method.Body.Instructions).Select(one => (type.FullName, one)));
            }
            return true;
        }
    }

    private static bool Calls(Instruction? instruction) => instruction?.Operand is MethodReference { Name: "Contains" or "StartsWith" or "EndsWith" or "IndexOf" or "Equals" };

    private static IEnumerable<MethodDefinition> Methods(TypeDefinition type) => type.Methods.Concat(type.NestedTypes.SelectMany(Methods));

    /// <summary>The types that attributes have as arguments, where the library does not look: [ArgumentCompleter(typeof(...))].</summary>
    private static IEnumerable<string> Mentioned(TypeDefinition type)
    {
        IEnumerable<ICustomAttributeProvider> marked = [type, .. type.Properties, .. type.Fields, .. type.Methods, .. type.Methods.SelectMany(method => method.Parameters)];
        return marked.SelectMany(one => one.CustomAttributes)
            .SelectMany(attribute => attribute.ConstructorArguments.Concat(attribute.Properties.Select(property => property.Argument)))
            .SelectMany(Types)
            .Concat(marked.SelectMany(one => one.CustomAttributes).Select(attribute => attribute.AttributeType).OfType<GenericInstanceType>().SelectMany(Parts));

        static IEnumerable<string> Types(CustomAttributeArgument argument) => argument.Value switch
        {
            TypeReference one => Parts(one),
            CustomAttributeArgument[] several => several.SelectMany(Types),
            CustomAttributeArgument boxed => Types(boxed),
            _ => [],
        };

        static IEnumerable<string> Parts(TypeReference one) => one switch
        {
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Prepend(generic.ElementType.FullName),
            TypeSpecification several => Parts(several.ElementType),
            _ => [one.FullName],
        };
    }

    private sealed class Rule(Func<TypeDefinition, bool> rule) : ICustomRule
    {
        public bool MeetsRule(TypeDefinition type) => rule(type);
    }
}

/// <summary>A type of one folder that names one of another.</summary>
internal sealed record FolderDependency(string From, string To, string Type, string? Reason)
{
    public override string ToString() => $"  {From} > {To}: {Type}: {Reason}";
}
