namespace PSDockerTools.Parity;

/// <summary>One conversation after the other: where the user's configuration lies is told by a variable of the whole process.</summary>
[CollectionDefinition(Name)]
public sealed class ConversationCollection : ICollectionFixture<Conversation>
{
    public const string Name = "conversation";
}
