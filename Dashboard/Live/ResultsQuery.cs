using Orchestrator.Results;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Live;

/// <summary>What one or several sweeps measured.</summary>
/// <param name="Sweeps">Their ids, parted by line breaks: queries are compared by content, which lists are not.</param>
public sealed record ResultsQuery(string Sweeps) : LiveQuery<ResultsSnapshot>
{
    /// <summary>The query of these sweeps, in this order.</summary>
    public static ResultsQuery Of(IEnumerable<string> sweeps) => new(string.Join('\n', sweeps));

    /// <inheritdoc/>
    public override async Task<ResultsSnapshot?> LoadAsync(StoreReads reads, ResultsSnapshot? previous, CancellationToken stop)
    {
        var all = await reads.Sweeps.ListAsync(stop);
        var asked = Sweeps.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var found = asked.Select(id => all.FirstOrDefault(sweep => sweep.SweepId == id)).OfType<SweepSummary>().ToList();
        var missing = asked.Where(id => found.TrueForAll(sweep => sweep.SweepId != id)).ToList();
        var version = VersionOf(found);
        // Results do not change once they are there: as long as no trial ended, all that was read and computed holds.
        var data = previous?.Data.Version == version ? previous.Data : await ReadAsync(reads, found, version, stop);
        return new ResultsSnapshot(all, found, missing, data);
    }

    private static async Task<ResultsData> ReadAsync(StoreReads reads, List<SweepSummary> sweeps, string version, CancellationToken stop)
    {
        var results = new List<SweepResults>();
        foreach (var sweep in sweeps)
        {
            if (await reads.Sweeps.FindAsync(sweep.SweepId, stop) is { } detail)
                results.Add(new SweepResults(detail, await reads.Trials.ListAsync(sweep.SweepId, stop)));
        }

        return new ResultsData(results, version);
    }

    private static string VersionOf(IEnumerable<SweepSummary> sweeps) => string.Join('.', sweeps.Select(sweep =>
        $"{sweep.SweepId}-{sweep.Total}-{sweep.Count(TrialState.Succeeded)}-{sweep.Count(TrialState.Failed)}-{sweep.Count(TrialState.Cancelled)}"));
}
