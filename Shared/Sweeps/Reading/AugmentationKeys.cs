namespace Orchestrator.Sweeps.Reading;

/// <summary>The keys under <c>training.augmentation</c>.</summary>
internal static class AugmentationKeys
{
    public static KeySpec CropPadding { get; } = KeySpec.Integer(
        "crop_padding", 0, 64, "Zero pixels added on each side before a random crop back to the image's size. Default 0: no crop.")
        with { Default = "0" };

    public static KeySpec RandomResizedCrop { get; } = KeySpec.Number(
        "random_resized_crop",
        new NumberRange(0, 1),
        "Smallest share of the picture's area that a random resized crop keeps, as 0.08 in ImageNet's recipes; sides 3:4 to 4:3. Default 0: no such crop.")
        with { Default = "0" };

    public static KeySpec HorizontalFlip { get; } = KeySpec.Boolean(
        "horizontal_flip", "Whether half of the images are mirrored left to right. Default false.")
        with { Default = "false" };

    public static KeySpec RotationDegrees { get; } = KeySpec.Number(
        "rotation_degrees", new NumberRange(0, 180), "Largest rotation to either side in degrees. Default 0: none.") with { Default = "0" };

    public static IReadOnlyList<KeySpec> All { get; } = [CropPadding, RandomResizedCrop, HorizontalFlip, RotationDegrees];
}
