using Orchestrator.Cli.Hosting;
using Orchestrator.Worker.Datasets;

namespace Orchestrator.Cli.Commands;

/// <summary>What the data commands share: where data lies, and data sets by name.</summary>
internal static class DataPlaces
{
    /// <summary>The data root that was named; null when none was.</summary>
    public static string? Root(string? option)
    {
        var root = option ?? Environment.GetEnvironmentVariable(DatasetLocator.EnvironmentVariable);
        return string.IsNullOrWhiteSpace(root) ? null : root;
    }

    /// <summary>Finds data sets as a trial would.</summary>
    public static DatasetLocator Locator(string? data, string? home) =>
        new(Root(data), new DatasetCache(HomeDirectory.Choose(home).Cache));

    /// <summary>All data sets, by name.</summary>
    public static IReadOnlyList<IDatasetDefinition> All() =>
        [.. Catalogs.Training.Datasets.Values.OrderBy(dataset => dataset.Entry.Name, StringComparer.Ordinal)];

    /// <summary>The data set of a name.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static IDatasetDefinition Named(string name) =>
        Catalogs.Training.Datasets.GetValueOrDefault(name)
        ?? throw new CommandException(
            ExitCode.NotFound, $"There is no data set '{name}'. Known: {string.Join(", ", All().Select(dataset => dataset.Entry.Name))}.");
}
