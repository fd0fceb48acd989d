using System;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Binding;

namespace PSDockerTools.Images;

/// <summary>Takes what names an image.</summary>
public sealed class ImageArgumentAttribute : ReferenceArgumentAttribute<DockerImage, ImageReference>
{
    /// <summary>Whether it must be able to name one image: no wildcard. What no registry could have, the cmdlet refuses.</summary>
    public bool Exact { get; set; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? found = base.Transform(engineIntrinsics, inputData);
        return !Exact || found is not ImageReference?[] several ? found
            : several is [ImageReference one] ? one
            : throw new ArgumentTransformationMetadataException(ReferenceMessages.NotOneImage(several.Length));
    }

    private protected override ImageReference FromText(string text, EngineReference? home) =>
        new(Exact && !MayBeId(text) && ImageName.TryParse(text, out ImageName? name) ? name.ToString() : text, home);

    private protected override ImageReference FromObject(DockerImage one) => new(one);

    private protected override string? Identify(PSObject row) => WholeId(row) ?? NameIn(row, nameof(DockerImage));

    private protected override string Refuse(string what) => ReferenceMessages.NotAnImage(what);

    /// <summary>
    /// Refuses what can name no image. Not done while the parameters are bound: of docker run -e A=1 alpine that would find fault with A=1,
    /// and it is the -e that has to be told of.
    /// </summary>
    /// <exception cref="FormatException">It can name none.</exception>
    internal static string Checked(string text) => MayBeId(text) ? text : ImageName.Parse(text).ToString();

    /// <summary>An id or the beginning of one is no name, and yet names an image.</summary>
    private static bool MayBeId(string text) => text.All(char.IsAsciiHexDigit) || text.StartsWith("sha256:", StringComparison.Ordinal);
}
