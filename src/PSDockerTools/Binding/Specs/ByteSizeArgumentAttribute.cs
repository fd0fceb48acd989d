using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Takes an amount of memory: 512MB, 512m, a number of bytes.</summary>
public sealed class ByteSizeArgumentAttribute : SpecArgumentAttribute<ByteSize>
{
    private protected override string Kind => "an amount of memory";

    private protected override IEnumerable<ByteSize> Parse(string text) => [new ByteSize(text)];

    private protected override string NumberText(object number) => Text(number);
}
