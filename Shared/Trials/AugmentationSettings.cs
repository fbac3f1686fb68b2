namespace Orchestrator.Trials;

/// <summary>How training images are varied. Test images never are.</summary>
public sealed record AugmentationSettings
{
    /// <summary>Zero pixels added on each side before a random crop back to the image's size; 0 means no crop.</summary>
    public int CropPadding { get; init; }

    /// <summary>
    /// Random resized crop: the smallest share of the picture's area that a window keeps, above 0 to 1; null means no such crop. Not together with
    /// <see cref="CropPadding"/>. Absent rather than 0, so that the hashes of configurations without it stay what they were.
    /// </summary>
    public double? RandomResizedCrop { get; init; }

    /// <summary>Whether half of the images are mirrored left to right.</summary>
    public bool HorizontalFlip { get; init; }

    /// <summary>Largest rotation in degrees to either side; 0 means none.</summary>
    public double RotationDegrees { get; init; }
}
