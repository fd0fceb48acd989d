using System.Collections.Generic;

namespace PSDockerTools;

/// <summary>One command of a script.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Text">The original text.</param>
/// <param name="Dropped">The redirections, which are not words: <c>&gt; log.txt</c>.</param>
internal sealed record ShellStatement(IReadOnlyList<ShellWord> Words, string Text, IReadOnlyList<string> Dropped);
