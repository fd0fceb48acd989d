using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>One command of a script.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Text">As it was written.</param>
/// <param name="Dropped">What was written there and is no word: <c>&gt; log.txt</c>.</param>
internal sealed record ShellStatement(IReadOnlyList<ShellWord> Words, string Text, IReadOnlyList<string> Dropped);
