using Orchestrator.Catalog;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Results;

/// <summary>How long trials will train on one slot of a device, from the speed of trials that finished there.</summary>
/// <param name="Device">The processor or GPU model.</param>
/// <param name="SlotSeconds">Seconds of one slot for all trials whose speed is known.</param>
/// <param name="KnownTrials">Trials that the estimate covers.</param>
/// <param name="UnknownTrials">Trials of a kind that never finished on this device.</param>
public sealed record DurationEstimate(string Device, double SlotSeconds, int KnownTrials, int UnknownTrials)
{
    /// <summary>One estimate for each device that has finished trials; empty when nothing has finished yet.</summary>
    public static IReadOnlyList<DurationEstimate> Of(IReadOnlyList<TrialConfig> trials, IReadOnlyList<RecordedSpeed> speeds, CatalogRegistry catalog) =>
        [.. speeds.GroupBy(speed => speed.Device).OrderBy(device => device.Key, StringComparer.Ordinal).Select(device => Of(device.Key, trials, [.. device], catalog))];

    private static DurationEstimate Of(string device, IReadOnlyList<TrialConfig> trials, List<RecordedSpeed> speeds, CatalogRegistry catalog)
    {
        var seconds = trials.Select(trial => SpeedOf(trial, speeds) is { } speed ? Images(trial, catalog) / speed : (double?)null).ToList();
        var known = seconds.Count(each => each is not null);
        return new DurationEstimate(device, seconds.Sum() ?? 0, known, trials.Count - known);
    }

    // The same module at the same placement if there is one; otherwise the backbone alone, which the module changes by some ten percent.
    private static double? SpeedOf(TrialConfig trial, List<RecordedSpeed> speeds)
    {
        var alike = speeds.Where(speed => speed.Backbone == trial.Backbone.Name && speed.Dataset == trial.Dataset.Name && speed.Precision == trial.Training.Precision).ToList();
        var same = alike.Where(speed => speed.Module == trial.Module.Name && speed.Placement == trial.Placement).ToList();
        return same.Count > 0 ? same.Average(speed => speed.ImagesPerSecond) : alike.Count > 0 ? alike.Average(speed => speed.ImagesPerSecond) : null;
    }

    private static double Images(TrialConfig trial, CatalogRegistry catalog)
    {
        var all = catalog.Datasets.TryGetValue(trial.Dataset.Name, out var entry) ? entry.TrainImages : 0;
        return (double)(trial.Training.TrainImages ?? all - trial.Training.ValidationImages) * trial.Training.Epochs;
    }
}
