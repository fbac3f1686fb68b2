namespace Orchestrator.Worker.Placements;

/// <summary>The shape of one sample's features at some point of a network.</summary>
/// <param name="Channels">Number of channels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Width">Width in pixels.</param>
public readonly record struct FeatureShape(int Channels, int Height, int Width)
{
    /// <summary>
    /// The shape after a convolution or pooling that keeps the border (padding ⌊kernel / 2⌋) and moves by <paramref name="stride"/> pixels.
    /// </summary>
    public FeatureShape After(int channels, int stride) => new(channels, ((Height - 1) / stride) + 1, ((Width - 1) / stride) + 1);
}
