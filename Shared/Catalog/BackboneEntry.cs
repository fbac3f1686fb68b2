namespace Orchestrator.Catalog;

/// <summary>A backbone as data.</summary>
public sealed record BackboneEntry : CatalogEntry
{
    /// <summary>The kind of block that the backbone repeats.</summary>
    public required BlockFamily Family { get; init; }

    /// <summary>The placements its blocks have, in the order of print. Default all that its kind of block has.</summary>
    public IReadOnlyList<string> Placements
    {
        get => field ?? BlockPlacements.Of(Family);
        init;
    }

    /// <summary>The smallest image side in pixels that every stage can take. Default 8.</summary>
    public int MinimumSide { get; init; } = 8;

    /// <summary>
    /// Up to which image size one of its batch norms sees a single pixel, so that a batch of one image has nothing to normalise: the last entry
    /// whose condition holds counts. Empty where none does.
    /// </summary>
    public IReadOnlyList<SinglePixelSide> SinglePixelSides { get; init; } = [];

    /// <summary>
    /// Input channels (of one group) of the convolutions that a module at <c>replace</c> takes, each width once. The convolution that reads the
    /// image is not among them, see <see cref="ReplacesFirstConvolution"/>.
    /// </summary>
    public IReadOnlyList<int> ReplacedInputs { get; init; } = [];

    /// <summary>Whether <c>replace</c> also takes the convolution that reads the image. Default <c>false</c>.</summary>
    public bool ReplacesFirstConvolution { get; init; }

    /// <summary>Whether a batch norm sees a single value for each channel when the backbone, built with these options, gets one such image.</summary>
    /// <param name="choice">The backbone with its options.</param>
    /// <param name="height">Image height in pixels.</param>
    /// <param name="width">Image width in pixels.</param>
    public bool NormalizesOnePixel(Choice choice, int height, int width) =>
        SinglePixelSides.LastOrDefault(rule => rule.When?.HoldsFor(choice) ?? true) is { Side: var side } && Math.Max(height, width) <= side;
}
