using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Orchestrator.Storage.Entities;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <summary>
/// Results that were read. An accepted result never changes, and parsing them is most of the time of reading a large sweep, which pages do
/// every second.
/// </summary>
internal sealed class ResultCache
{
    /// <summary>Results kept, of about a kilobyte or two each. Past it the cache begins anew, which costs one slow read.</summary>
    private const int Most = 200_000;

    /// <summary>Up to so many are asked for by trial; more come with the whole sweep, which is one scan instead of a long list.</summary>
    private const int Few = 500;

    private readonly ConcurrentDictionary<(long Trial, long Token), TrialResult> _results = new();

    /// <summary>The results of trials of a sweep, by trial. One that was taken back meanwhile is absent.</summary>
    /// <param name="context">Where to read what is not known.</param>
    /// <param name="sweepId">The sweep.</param>
    /// <param name="wanted">The trials that have a result, and the fencing token it was accepted with.</param>
    /// <param name="stop">Ends the read.</param>
    public async Task<Dictionary<long, TrialResult>> ReadAsync(
        OrchestratorDbContext context, string sweepId, IReadOnlyList<(long Trial, long Token)> wanted, CancellationToken stop)
    {
        if (_results.Count > Most) _results.Clear();
        var found = new Dictionary<long, TrialResult>(wanted.Count);
        var missing = new List<long>();
        foreach (var key in wanted)
        {
            if (_results.TryGetValue(key, out var result)) found.Add(key.Trial, result);
            else missing.Add(key.Trial);
        }

        if (missing.Count == 0) return found;
        var rows = missing.Count <= Few ? context.Results.Where(row => missing.Contains(row.TrialId)) : OfSweep(context, sweepId);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (!found.ContainsKey(row.TrialId)) found.Add(row.TrialId, _results.GetOrAdd((row.TrialId, row.Token), _ => Parse(row.Result)));
        }

        return found;
    }

    /// <summary>A result as it is stored.</summary>
    public static TrialResult Parse(string text) => JsonSerializer.Deserialize<TrialResult>(text, OrchestratorJson.Compact)!;

    private static IQueryable<ResultEntity> OfSweep(OrchestratorDbContext context, string sweepId) =>
        from link in context.SweepTrials
        where link.SweepId == sweepId
        join result in context.Results on link.TrialId equals result.TrialId
        select result;
}
