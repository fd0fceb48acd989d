using System;
using System.Linq;
using System.Management.Automation;
using PSDockerTools.Text;

namespace PSDockerTools.Binding;

/// <summary>Takes what names an image.</summary>
public sealed class ImageArgumentAttribute : ReferenceArgumentAttribute<DockerImage, ImageReference>
{
    /// <summary>Whether it must be able to name one image: no wildcard, and nothing that no registry could have.</summary>
    public bool Exact { get; set; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? found = base.Transform(engineIntrinsics, inputData);
        return !Exact || found is not ImageReference?[] several ? found
            : several is [ImageReference one] ? one
            : throw new ArgumentTransformationMetadataException(ReferenceText.NotOneImage(several.Length));
    }

    private protected override ImageReference FromText(string text, EngineReference? home)
    {
        try { return new ImageReference(Exact ? Checked(text) : text, home); }
        catch (FormatException e) { throw new ArgumentTransformationMetadataException(e.Message, e); }
    }

    private protected override ImageReference FromObject(DockerImage one) => new(one);

    private protected override string? Identify(PSObject row) => WholeId(row) ?? NameIn(row, nameof(DockerImage));

    private protected override string Refuse(string what) => ReferenceText.NotAnImage(what);

    /// <summary>An id or the beginning of one is no name, and yet names an image.</summary>
    private static string Checked(string text)
    {
        // What begins with a dash is no name; the cmdlet knows what it is and says so.
        bool id = text.StartsWith('-') || text.All(char.IsAsciiHexDigit) || text.StartsWith("sha256:", StringComparison.Ordinal);
        return id ? text : ImageName.Parse(text).ToString();
    }
}
