using System.Threading.Tasks;
using PSDockerTools.Tests.Conventions.Planted.Second;

namespace PSDockerTools.Tests.Conventions.Planted.First;

/// <summary>Names a generic type in code that the compiler moves to a class of its own.</summary>
internal static class Asker
{
    public static async Task<string> AskAsync()
    {
        await Task.Yield();
        return typeof(Box<int>).Name;
    }
}
