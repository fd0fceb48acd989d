using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;
using PSDockerTools.Cmdlets;

namespace PSDockerTools.Tests.Conventions;

/// <summary>The rules that hold for all cmdlets, models and views.</summary>
public sealed class ModuleConventionTests
{
    private static readonly Assembly s_module = typeof(DockerCmdlet).Assembly;
    private static readonly string s_repository = Repository.Root;
    private static readonly string[] s_changing =
        ["New", "Set", "Remove", "Rename", "Start", "Stop", "Restart", "Suspend", "Resume", "Send", "Receive", "Invoke"];

    public static TheoryData<Type> Cmdlets => [.. s_module.GetExportedTypes().Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null)];

    public static TheoryData<Type> CmdletsWithCommand =>
        [.. s_module.GetExportedTypes().Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null && typeof(PSDockerTools.CommandGuard.ContainerCommandCmdlet).IsAssignableFrom(type))];

    public static TheoryData<Type> Models => [.. s_module.GetExportedTypes().Where(type => type.Namespace == "PSDockerTools" && type.IsSubclassOf(typeof(DockerObject)))];

    [Theory, MemberData(nameof(Cmdlets))]
    public void A_cmdlet_is_a_sealed_class_called_as_its_verb_and_noun_in_a_file_of_its_own(Type cmdlet)
    {
        CmdletAttribute name = cmdlet.GetCustomAttribute<CmdletAttribute>()!;
        Assert.True(cmdlet.IsSealed);
        Assert.Equal($"{name.VerbName}{name.NounName}Command", cmdlet.Name);
        Assert.StartsWith("Docker", name.NounName, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(s_repository, "src", "PSDockerTools"), cmdlet.Name + ".cs", SearchOption.AllDirectories));
    }

    /// <summary>Cmdlets are in the folders where a reader expects them.</summary>
    [Theory, MemberData(nameof(Cmdlets))]
    public void A_cmdlet_has_few_base_classes(Type cmdlet)
    {
        int levels = 0;
        for (Type based = cmdlet.BaseType!; based.Assembly == s_module; based = based.BaseType!) { levels++; }
        Assert.InRange(levels, 0, 4);
    }

    [Theory, MemberData(nameof(Cmdlets))]
    public void A_verb_is_an_approved_one(Type cmdlet)
    {
        IEnumerable<string> approved = typeof(VerbsCommon).Assembly.GetTypes()
            .Where(type => type.Namespace == "System.Management.Automation" && type.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy))
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!);
        Assert.Contains(cmdlet.GetCustomAttribute<CmdletAttribute>()!.VerbName, approved);
    }

    [Theory, MemberData(nameof(Cmdlets))]
    public void What_changes_something_asks_first(Type cmdlet)
    {
        CmdletAttribute attribute = cmdlet.GetCustomAttribute<CmdletAttribute>()!;
        bool changes = s_changing.Contains(attribute.VerbName) || (attribute.NounName == "DockerNetwork" && attribute.VerbName is "Connect" or "Disconnect");
        Assert.Equal(changes && attribute.NounName is not ("DockerEngine" or "DockerMount"), attribute.SupportsShouldProcess);
    }

    [Theory, MemberData(nameof(Cmdlets))]
    public void What_gives_something_says_what(Type cmdlet)
    {
        string[] silent = ["EnterDockerContainerCommand", "DisconnectDockerEngineCommand"];
        Assert.Equal(!silent.Contains(cmdlet.Name), cmdlet.GetCustomAttributes<OutputTypeAttribute>().Any());
    }

    [Theory, MemberData(nameof(Cmdlets))]
    public void Every_cmdlet_knows_its_engine(Type cmdlet) =>
        Assert.True(cmdlet.GetProperty("Engine") is not null || cmdlet.Name is "GetDockerEngineCommand" or "ConvertFromDockerRunCommand" or "NewDockerMountCommand");

    [Theory, MemberData(nameof(Cmdlets))]
    public void Nothing_binds_by_property_name_and_no_span_or_size_is_bare(Type cmdlet)
    {
        foreach (PropertyInfo parameter in cmdlet.GetProperties().Where(property => property.GetCustomAttributes<ParameterAttribute>().Any()))
        {
            Assert.DoesNotContain(parameter.GetCustomAttributes<ParameterAttribute>(), attribute => attribute.ValueFromPipelineByPropertyName);
            Assert.NotEqual(typeof(TimeSpan), Nullable.GetUnderlyingType(parameter.PropertyType) ?? parameter.PropertyType);
        }
    }

    /// <summary>.NET reads 172.99.0.070 as 172.99.0.56; the grammar of docker refuses it.</summary>
    [Theory, MemberData(nameof(Cmdlets))]
    public void An_address_is_read_by_dockers_grammar_and_not_by_the_frameworks(Type cmdlet)
    {
        string[] endings = ["Address", "Gateway", "Subnet", "IPRange", "Dns"];
        foreach (PropertyInfo parameter in cmdlet.GetProperties().Where(property => property.GetCustomAttributes<ParameterAttribute>().Any()))
        {
            Type type = parameter.PropertyType.GetElementType() ?? Nullable.GetUnderlyingType(parameter.PropertyType) ?? parameter.PropertyType;
            Assert.False(type.Namespace == "System.Net", $"-{parameter.Name} is a {type}.");
            bool isAddress = endings.Any(ending => parameter.Name.EndsWith(ending, StringComparison.Ordinal));
            Assert.False(isAddress && type == typeof(string), $"-{parameter.Name} is text that nothing reads.");
        }
    }

    /// <summary>PowerShell's text of one is the name of its type, which would become the value.</summary>
    [Theory, MemberData(nameof(Cmdlets))]
    public void No_table_takes_a_secret_or_an_object_for_the_name_of_its_type(Type cmdlet)
    {
        foreach (PropertyInfo parameter in cmdlet.GetProperties().Where(property => property.GetCustomAttributes<ParameterAttribute>().Any()))
        {
            foreach (ArgumentTransformationAttribute attribute in parameter.GetCustomAttributes<ArgumentTransformationAttribute>())
            {
                foreach (object value in new object[] { new System.Security.SecureString(), new object(), new object[] { new() } })
                {
                    System.Collections.Hashtable table = new() { ["/name"] = value };
                    object? read;
                    try { read = attribute.Transform(null!, table); }
                    catch (ArgumentTransformationMetadataException) { continue; }
                    if (read == table) { continue; } // the binder refuses it
                    Assert.DoesNotContain("System.", LanguagePrimitives.ConvertTo<string>(read), StringComparison.Ordinal);
                }
            }
        }
    }

    /// <summary>PowerShell would refuse it before the cmdlet can say what was meant.</summary>
    [Theory, MemberData(nameof(CmdletsWithCommand))]
    public void No_short_word_is_ambiguous_where_a_command_follows(Type cmdlet)
    {
        ParameterMetadata[] parameters = [.. new CmdletInfo("Test-It", cmdlet).Parameters.Values];
        HashSet<string> whole = [.. parameters.SelectMany(Names).Select(name => name.ToUpperInvariant())];
        IEnumerable<string> ambiguous =
            from parameter in parameters
            from name in Names(parameter)
            from length in new[] { 1, 2, 3 }
            where name.Length > length
            group parameter by name[..length].ToUpperInvariant() into same
            where same.Distinct().Count() > 1 && !whole.Contains(same.Key)
            select same.Key;
        Assert.Empty(ambiguous);

        static IEnumerable<string> Names(ParameterMetadata parameter) => parameter.Aliases.Prepend(parameter.Name);
    }

    [Fact]
    public void The_manifest_exports_what_there_is()
    {
        string manifest = File.ReadAllText(Path.Combine(s_repository, "PSDockerTools.psd1"));
        string[] names =
        [
            .. s_module.GetExportedTypes().Select(type => type.GetCustomAttribute<CmdletAttribute>()).OfType<CmdletAttribute>()
                .Select(cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}"),
        ];
        Assert.All(names, name => Assert.Contains($"'{name}'", manifest, StringComparison.Ordinal));
        string exported = manifest[manifest.IndexOf("CmdletsToExport", StringComparison.Ordinal)..manifest.IndexOf("AliasesToExport", StringComparison.Ordinal)];
        Assert.Equal(names.Length, exported.Split('\'').Length / 2);
    }

    [Fact]
    public void The_module_names_PowerShell_and_the_framework_alone() => Assert.All(
        s_module.GetReferencedAssemblies(),
        reference => Assert.True(
            reference.Name!.StartsWith("System.", StringComparison.Ordinal) || reference.Name is "System" or "netstandard" or "Microsoft.Win32.Primitives",
            reference.Name));

    /// <summary>Tests that start a PowerShell process and tests that host PowerShell use the same version.</summary>
    [Fact]
    public void The_PowerShell_tool_has_the_version_of_the_hosted_PowerShell()
    {
        using JsonDocument tools = JsonDocument.Parse(File.ReadAllText(Path.Combine(s_repository, ".config", "dotnet-tools.json")));
        string? tool = tools.RootElement.GetProperty("tools").GetProperty("powershell").GetProperty("version").GetString();
        string hosted = FileVersionInfo.GetVersionInfo(typeof(PowerShell).Assembly.Location).ProductVersion!;
        Assert.Equal(hosted.Split(' ', '+')[0], tool);
    }

    [Fact]
    public void Nobody_blocks_but_the_pipeline()
    {
        string[] blocking = [".Result;", ".Result.", ".Wait()", "GetAwaiter().GetResult()"];
        IEnumerable<string> files = Directory.GetFiles(Path.Combine(s_repository, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Pipeline/", StringComparison.Ordinal));
        Assert.All(files, file => Assert.DoesNotContain(blocking, word => File.ReadAllText(file).Contains(word, StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Models))]
    public void A_model_is_sealed_has_a_view_and_reads_well_as_text(Type model)
    {
        // What is not sealed is closed all the same: only the module itself can derive from it, and does.
        Assert.True(model.IsSealed || (model.GetConstructors().Length == 0 && s_module.GetTypes().Any(other => other.BaseType == model)));
        Assert.Equal(model, model.GetMethod("ToString", Type.EmptyTypes)!.DeclaringType);
        Assert.Contains(Views(), view => view.Descendants("TypeName").Any(name => name.Value == model.FullName));
    }

    [Fact]
    public void A_view_shows_properties_that_are_there()
    {
        foreach (XElement view in Views())
        {
            string name = view.Descendants("TypeName").First().Value;
            Type? model = s_module.GetType(name.Split('#')[0]);
            Assert.NotNull(model);
            Assert.All(view.Descendants("PropertyName"), property => Assert.NotNull(model.GetProperty(property.Value)));
        }
    }

    [Fact]
    public void The_default_properties_are_there()
    {
        foreach (XElement type in Elements("*.Types.ps1xml", "Type"))
        {
            Type? model = s_module.GetType(type.Element("Name")!.Value);
            Assert.NotNull(model);
            Assert.All(type.Descendants("ReferencedProperties").Elements("Name"), property => Assert.NotNull(model.GetProperty(property.Value)));
        }
    }

    private static IEnumerable<XElement> Views() =>
        Elements("*.Format.ps1xml", "View");

    /// <summary>The elements of all views or types, each resource's in its own folder.</summary>
    private static IEnumerable<XElement> Elements(string files, string name) =>
        Directory.GetFiles(Path.Combine(s_repository, "src", "PSDockerTools"), files, SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Descendants(name));
}
