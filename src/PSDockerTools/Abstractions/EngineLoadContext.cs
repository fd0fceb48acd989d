using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;

namespace PSDockerTools.Abstractions;

/// <summary>Loads the engine assembly, and with it Docker.DotNet and all it needs, where no other module can see them.</summary>
internal sealed class EngineLoadContext : AssemblyLoadContext
{
    private static readonly Lazy<IDockerEngineFactory> s_factory = new(LoadFactory, LazyThreadSafetyMode.ExecutionAndPublication);
    private readonly string _folder;

    private EngineLoadContext(string folder) : base(nameof(PSDockerTools)) => _folder = folder;

    /// <summary>The engine assembly's factory; loaded when it is first asked for, never at import.</summary>
    public static IDockerEngineFactory Factory => s_factory.Value;

    /// <summary>What lies beside the engine is its own; everything else, this assembly included, is as PowerShell has it.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string path = Path.Combine(_folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private static IDockerEngineFactory LoadFactory()
    {
        string home = Path.GetDirectoryName(typeof(EngineLoadContext).Assembly.Location)!;
        EngineLoadContext context = new(Path.Combine(home, "Engine"));
        Assembly engine = context.LoadFromAssemblyName(new AssemblyName("PSDockerTools.Engine"));
        return (IDockerEngineFactory)engine.CreateInstance("PSDockerTools.Engine.Api.DockerEngineFactory")!;
    }
}
