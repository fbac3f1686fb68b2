using Orchestrator.Catalog;
using Orchestrator.Sweeps.Planning;
using Orchestrator.Sweeps.Reading;
using Orchestrator.Sweeps.Yaml;
using Orchestrator.Trials;

namespace Orchestrator.Sweeps.Networks;

/// <summary>Reads a network by the rules of a sweep: the same names, options, ranges and impossible combinations.</summary>
public static class NetworkReader
{
    /// <summary>Finds the network, or everything that is wrong with the request.</summary>
    public static NetworkReading Read(NetworkRequest request, CatalogRegistry catalog)
    {
        ArgumentNullException.ThrowIfNull(request);
        var problems = new ProblemList("");
        var settings = new NetworkSettings(request.Settings, problems);
        var backbone = Choose("backbone", request.Backbone, catalog.Backbones.Values, settings, problems);
        var module = Choose("module", request.Module ?? ModuleEntry.None, catalog.Modules.Values, settings, problems);
        var placement = Placement(request.Placement, module, catalog, problems);
        var image = NetworkImage.Read(request, catalog, problems);
        if (!problems.IsEmpty || backbone is null || module is null || image is null) return new NetworkReading(null, Sentences(problems));

        ReportObstacles(backbone, module, placement, image, catalog, problems);
        var network = new NetworkChoice
        {
            Backbone = backbone,
            Module = module,
            Placement = module.Name == ModuleEntry.None ? null : placement ?? catalog.Modules[module.Name].DefaultPlacement,
            Classes = image.Classes,
            Channels = image.Channels,
            Height = image.Height,
            Width = image.Width,
        };
        return new NetworkReading(problems.IsEmpty ? network : null, Sentences(problems));
    }

    private static Choice? Choose(
        string axis, string? name, IEnumerable<CatalogEntry> entries, NetworkSettings settings, ProblemList problems)
    {
        if (name is null)
        {
            var known = entries.Select(entry => entry.Name).Order(StringComparer.Ordinal);
            problems.Add(default, $"The {axis} is missing. Known: {string.Join(", ", known)}.");
            return null;
        }

        return new ChoiceBinder(axis, entries, problems).Choices(settings.Level(axis, name)) is [var choice] ? choice : null;
    }

    private static string? Placement(string? name, Choice? module, CatalogRegistry catalog, ProblemList problems)
    {
        if (name is null) return null;
        if (module?.Name == ModuleEntry.None) problems.Add(default, $"Placement '{name}' needs a module: without one there is nothing to place.");
        var names = catalog.Placements.Keys.Order(StringComparer.Ordinal).ToList();
        return ScalarReader.Name(new SourceScalar(default, name, IsPlain: false), "The placement", names, problems);
    }

    private static void ReportObstacles(
        Choice backbone, Choice module, string? placement, DatasetEntry image, CatalogRegistry catalog, ProblemList problems)
    {
        var combination = new Combination(
            Level(module), Level(backbone), Level(new Choice(image.Name)), placement is null ? null : Level(placement), Penalty: null);
        foreach (var obstacle in new Applicability(catalog, AnyTraining).Obstacles(combination, image))
            problems.Add(default, $"{char.ToUpperInvariant(obstacle.Reason[0])}{obstacle.Reason.AsSpan(1)}.");
    }

    // A description trains nothing: what depends on batches is no obstacle.
    private static TrainingSettings AnyTraining { get; } = new()
    {
        Epochs = 1,
        BatchSize = 2,
        Optimizer = new OptimizerSettings { Name = "sgd", LearningRate = 1 },
        Schedule = new ScheduleSettings { Name = "constant" },
        Augmentation = new AugmentationSettings(),
    };

    private static Level<T> Level<T>(T value) => new(value, default);

    private static IReadOnlyList<string> Sentences(ProblemList problems) => [.. problems.InFileOrder().Select(problem => problem.Message)];
}
