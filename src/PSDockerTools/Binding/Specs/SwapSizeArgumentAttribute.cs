using System.Collections.Generic;

namespace PSDockerTools.Binding;

/// <summary>Takes an amount of memory and swap: 2GB, 2g, a number of bytes, -1 for any.</summary>
public sealed class SwapSizeArgumentAttribute : SpecArgumentAttribute<SwapSize>
{
    private protected override string Kind => "an amount of memory";

    private protected override IEnumerable<SwapSize> Parse(string text) => [new SwapSize(text)];

    private protected override string NumberText(object number) => Text(number);
}
