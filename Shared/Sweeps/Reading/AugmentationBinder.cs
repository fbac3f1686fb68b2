using Orchestrator.Trials;

namespace Orchestrator.Sweeps.Reading;

/// <summary>Reads <c>training.augmentation</c>.</summary>
internal static class AugmentationBinder
{
    private static readonly IReadOnlyList<string> Keys = [.. AugmentationKeys.All.Select(key => key.Name)];

    /// <summary>The settings, those of the recipe where a key is absent; null after a problem.</summary>
    public static AugmentationSettings? Bind(Section training, AugmentationSettings? recipe)
    {
        var start = recipe ?? new AugmentationSettings();
        if (training.Node(TrainingKeys.Augmentation) is not { } node) return start;
        if (Section.Open(node, "training.augmentation", Keys, training.Problems) is not { } section) return null;
        var before = section.Problems.Count;
        var settings = new AugmentationSettings
        {
            CropPadding = (int?)section.Integer(AugmentationKeys.CropPadding) ?? start.CropPadding,
            RandomResizedCrop = section.Number(AugmentationKeys.RandomResizedCrop) is { } share ? (share > 0 ? share : null) : start.RandomResizedCrop,
            HorizontalFlip = section.Boolean(AugmentationKeys.HorizontalFlip) ?? start.HorizontalFlip,
            RotationDegrees = section.Number(AugmentationKeys.RotationDegrees) ?? start.RotationDegrees,
        };
        return section.Problems.Count > before ? null : settings;
    }
}
