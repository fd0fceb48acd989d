using System.Diagnostics;
using PSDockerTools.Tests.Conventions.Planted.First;

namespace PSDockerTools.Tests.Conventions.Planted;

/// <summary>Names a type in an attribute alone.</summary>
[DebuggerTypeProxy(typeof(Asker))]
internal class Marked;
