using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;

namespace PSDockerTools.Abstractions;

/// <summary>
/// Loads the engine assembly, Docker.DotNet and their dependencies in isolation, so that they do not conflict with the assemblies of other modules.
/// </summary>
internal sealed class EngineLoadContext : AssemblyLoadContext
{
    private static readonly Lazy<IDockerEngineFactory> s_factory = new(LoadFactory, LazyThreadSafetyMode.ExecutionAndPublication);
    private readonly string _folder;

    private EngineLoadContext(string folder) : base(nameof(PSDockerTools)) => _folder = folder;

    /// <summary>The factory in the engine assembly. The assembly is loaded on first use, not at import.</summary>
    public static IDockerEngineFactory Factory => s_factory.Value;

    /// <summary>
    /// Loads the assemblies in the engine's folder into this context; all others, this assembly included, are those that PowerShell has loaded.
    /// </summary>
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
