namespace PSDockerTools.Binding;

/// <summary>Takes what has no other form than its text.</summary>
/// <typeparam name="TSpec">What becomes of it.</typeparam>
internal sealed class SpecArgumentAttribute<TSpec> : SpecTransformationAttribute<TSpec>
    where TSpec : class, ISpec<TSpec>;
