namespace Orchestrator.Trials;

/// <summary>How training images are varied. Test images never are.</summary>
public sealed record AugmentationSettings
{
    /// <summary>Zero pixels added on each side before a random crop back to the image's size; 0 means no crop.</summary>
    public int CropPadding { get; init; }

    /// <summary>Whether half of the images are mirrored left to right.</summary>
    public bool HorizontalFlip { get; init; }

    /// <summary>Largest rotation in degrees to either side; 0 means none.</summary>
    public double RotationDegrees { get; init; }
}
