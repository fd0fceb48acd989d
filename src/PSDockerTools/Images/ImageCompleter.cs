using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PSDockerTools.Abstractions;
using PSDockerTools.Binding;
using PSDockerTools.Formatting;

namespace PSDockerTools.Images;

/// <summary>Completes the references of images.</summary>
public sealed class ImageCompleter : DockerCompleter
{
    private protected override async Task<IEnumerable<Completion>> SuggestAsync(IDockerEngine engine, string commandName, CancellationToken cancel)
    {
        IReadOnlyList<DockerImage> all = await engine.Images.ListAsync(ImageQuery.Everything, cancel);
        return all
            .SelectMany(image => image.Tags, (image, tag) => new Completion(tag, $"{HumanText.Size(image.Size)}, {HumanText.Ago(image.Created)}"))
            .OrderBy(one => one.Text, StringComparer.OrdinalIgnoreCase);
    }
}
