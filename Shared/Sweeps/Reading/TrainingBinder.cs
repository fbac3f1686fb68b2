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
        if (!section.Has(TrainingKeys.Recipe)) return Bind(section, null);
        if (ReadRecipe(section, catalog) is { } recipe) return Bind(section, recipe);

        // What the unknown recipe would have given cannot be judged; the plain keys can.
        PlainSettings.Read(section);
        return null;
    }

    /// <summary>Reads the section of a recipe file.</summary>
    public static BoundTraining? BindRecipe(Section file)
    {
        if (!file.Require(Path)) return null;
        IReadOnlyList<string> keys = [.. TrainingKeys.All.Where(key => key != TrainingKeys.Recipe)];
        return Section.Open(file.Node(Path)!, Path, keys, file.Problems) is { } section ? Bind(section, null) : null;
    }

    private static RecipeEntry? ReadRecipe(Section section, CatalogRegistry catalog)
    {
        IReadOnlyList<string> names = [.. catalog.Recipes.Keys.Order(StringComparer.Ordinal)];
        var name = ScalarReader.Name(section.Node(TrainingKeys.Recipe)!, section.Label(TrainingKeys.Recipe), names, section.Problems);
        return name is null ? null : catalog.Recipes[name];
    }

    private static BoundTraining? Bind(Section section, RecipeEntry? recipe)
    {
        var before = section.Problems.Count;
        var start = recipe?.Settings;
        if (start is null) RequireEssentials(section);
        var optimizer = OptimizerBinder.Bind(section, start?.Optimizer);
        var schedule = ScheduleBinder.Bind(section, start?.Schedule);
        var augmentation = AugmentationBinder.Bind(section, start?.Augmentation);
        var plain = PlainSettings.Read(section);
        if (section.Problems.Count > before) return null;

        start ??= new TrainingSettings { Epochs = 0, BatchSize = 0, Optimizer = optimizer!, Schedule = schedule!, Augmentation = augmentation! };
        var settings = plain.Over(start) with { Optimizer = optimizer!, Schedule = schedule!, Augmentation = augmentation! };
        return new BoundTraining(settings, section, recipe?.Name);
    }

    private static void RequireEssentials(Section section)
    {
        foreach (var key in new[] { TrainingKeys.Epochs.Name, TrainingKeys.BatchSize.Name, TrainingKeys.Optimizer })
            section.Require(key, "It can be left out only with a recipe.");
    }
}
