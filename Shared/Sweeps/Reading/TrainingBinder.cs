using Orchestrator.Catalog;
using Orchestrator.Trials;

namespace Orchestrator.Sweeps.Reading;

/// <summary>Reads the <c>training</c> section of a sweep or of a recipe file: a base from a recipe, and the keys that override it.</summary>
internal static class TrainingBinder
{
    private const string Path = "training";

    /// <summary>Reads the section of a sweep, which may name a recipe.</summary>
    public static BoundTraining? BindSweep(Section sweep, CatalogRegistry catalog)
    {
        if (!sweep.Require(Path, "Name a recipe (recipe: ...), or give epochs, batch_size and optimizer.")) return null;
        if (Section.Open(sweep.Node(Path)!, Path, TrainingKeys.All, sweep.Problems) is not { } section) return null;
        var (known, recipe) = ReadRecipe(section, catalog);
        return known && Bind(section, recipe?.Settings) is { } settings ? new BoundTraining(settings, section, recipe?.Name) : null;
    }

    /// <summary>Reads the section of a recipe file.</summary>
    public static BoundTraining? BindRecipe(Section file)
    {
        if (!file.Require(Path)) return null;
        IReadOnlyList<string> keys = [.. TrainingKeys.All.Where(key => key != TrainingKeys.Recipe)];
        return Section.Open(file.Node(Path)!, Path, keys, file.Problems) is { } section && Bind(section, null) is { } settings
            ? new BoundTraining(settings, section, null)
            : null;
    }

    private static (bool Known, RecipeEntry? Recipe) ReadRecipe(Section section, CatalogRegistry catalog)
    {
        if (section.Node(TrainingKeys.Recipe) is not { } node) return (true, null);
        IReadOnlyList<string> names = [.. catalog.Recipes.Keys.Order(StringComparer.Ordinal)];
        return ScalarReader.Name(node, "'training.recipe'", names, section.Problems) is { } name ? (true, catalog.Recipes[name]) : (false, null);
    }

    private static TrainingSettings? Bind(Section section, TrainingSettings? recipe)
    {
        var before = section.Problems.Count;
        var complete = recipe is not null || HasEssentials(section);
        var optimizer = OptimizerBinder.Bind(section, recipe?.Optimizer);
        var schedule = ScheduleBinder.Bind(section, recipe?.Schedule);
        var augmentation = AugmentationBinder.Bind(section, recipe?.Augmentation);
        var (epochs, batchSize) = (section.Integer(TrainingKeys.Epochs), section.Integer(TrainingKeys.BatchSize));
        var plain = new
        {
            Normalization = section.Text(TrainingKeys.Normalization),
            Precision = section.Enumeration<Precision>(TrainingKeys.Precision),
            Initialization = section.Enumeration<Initialization>(TrainingKeys.Initialization),
            Checkpoint = section.Enumeration<CheckpointRule>(TrainingKeys.Checkpoint),
            ValidationImages = section.Integer(TrainingKeys.ValidationImages),
            TrainImages = section.Integer(TrainingKeys.TrainImages),
            TestImages = section.Integer(TrainingKeys.TestImages),
            LabelSmoothing = section.Number(TrainingKeys.LabelSmoothing),
            DropLastBatch = section.Boolean(TrainingKeys.DropLastBatch),
        };
        if (!complete || section.Problems.Count > before) return null;
        return new TrainingSettings
        {
            Epochs = (int?)epochs ?? recipe!.Epochs,
            BatchSize = (int?)batchSize ?? recipe!.BatchSize,
            Optimizer = optimizer!,
            Schedule = schedule!,
            Augmentation = augmentation!,
            Normalization = plain.Normalization ?? recipe?.Normalization ?? "dataset",
            Precision = plain.Precision ?? recipe?.Precision ?? default,
            Initialization = plain.Initialization ?? recipe?.Initialization ?? default,
            Checkpoint = plain.Checkpoint ?? recipe?.Checkpoint ?? default,
            ValidationImages = (int?)plain.ValidationImages ?? recipe?.ValidationImages ?? 0,
            TrainImages = (int?)plain.TrainImages ?? recipe?.TrainImages,
            TestImages = (int?)plain.TestImages ?? recipe?.TestImages,
            LabelSmoothing = plain.LabelSmoothing ?? recipe?.LabelSmoothing ?? 0,
            DropLastBatch = plain.DropLastBatch ?? recipe?.DropLastBatch ?? false,
        };
    }

    private static bool HasEssentials(Section section)
    {
        const string Why = "It can be left out only with a recipe.";
        var (epochs, batchSize, optimizer) =
            (section.Require(TrainingKeys.Epochs.Name, Why), section.Require(TrainingKeys.BatchSize.Name, Why), section.Require(TrainingKeys.Optimizer, Why));
        return epochs && batchSize && optimizer;
    }
}
