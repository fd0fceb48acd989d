namespace PSDockerTools.Parity;

/// <summary>
/// Runs the tests of this collection sequentially, because the location of the user's configuration is an environment variable of the
/// process.
/// </summary>
[CollectionDefinition(Name)]
public sealed class CliComparerCollection : ICollectionFixture<CliComparer>
{
    public const string Name = "CLI comparison";
}
