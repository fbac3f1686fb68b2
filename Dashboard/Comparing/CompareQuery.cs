using Orchestrator.Dashboard.Charts;
using Orchestrator.Dashboard.Live;
using Orchestrator.Dashboard.Sweeps;
using Orchestrator.Dashboard.Trials;

namespace Orchestrator.Dashboard.Comparing;

/// <summary>The trials and cells of a comparison.</summary>
/// <param name="Keys">What is compared.</param>
public sealed record CompareQuery(IReadOnlyList<CompareKey> Keys) : LiveQuery<SideBySide>
{
    /// <inheritdoc/>
    public override async Task<SideBySide?> LoadAsync(StoreReads reads, SideBySide? previous, CancellationToken stop)
    {
        var (items, missing) = (new List<ComparedItem>(), new List<CompareKey>());
        foreach (var key in Keys)
        {
            var style = SeriesStyle.OfCell(items.Count);
            var item = key.Trial is null ? await CellAsync(reads, key, style, stop) : await TrialAsync(reads, key, style, stop);
            if (item is null) missing.Add(key);
            else items.Add(item);
        }

        return new SideBySide(items, missing);
    }

    /// <inheritdoc/>
    public bool Equals(CompareQuery? other) => other is not null && Keys.SequenceEqual(other.Keys);

    /// <inheritdoc/>
    public override int GetHashCode() => Keys.Aggregate(0, HashCode.Combine);

    private static async Task<ComparedItem?> TrialAsync(StoreReads reads, CompareKey key, SeriesStyle style, CancellationToken stop)
    {
        if (await reads.Trials.FindAsync(key.Trial!.Value, stop) is not { } trial) return null;
        var view = new TrialView { Trial = trial.Row.Trial };
        return new ComparedItem(key, $"{TrialName.Of(trial.Config)}, seed {trial.Config.Seed}", view.Url, style, trial.Config, [trial.Row]);
    }

    private static async Task<ComparedItem?> CellAsync(StoreReads reads, CompareKey key, SeriesStyle style, CancellationToken stop)
    {
        if (await reads.Sweeps.FindAsync(key.SweepId!, stop) is not { } sweep) return null;
        var rows = (await reads.Trials.ListAsync(key.SweepId!, stop)).Where(trial => trial.Cell == key.Cell).ToList();
        if (rows.Count == 0 || await reads.Trials.FindAsync(rows[0].Trial, stop) is not { } first) return null;
        var name = CellLabels.Of(sweep.Cells).Short(sweep.Cells.First(cell => cell.Index == key.Cell));
        var url = new SweepView { SweepId = key.SweepId!, Cells = [key.Cell] }.Url;
        return new ComparedItem(key, name, url, style, first.Config, rows);
    }
}
