using Orchestrator.Storage.Fleet;
using Orchestrator.Telemetry;

namespace Orchestrator.Coordinator.Metrics;

/// <summary>
/// Adds up what workers count. A worker's counters only grow and begin at nothing, so what counts is by how much they grew since the last look:
/// the sum does not shrink when a worker's row is cleaned away. For one thread.
/// </summary>
internal sealed class FleetTotals
{
    private readonly Dictionary<string, double> _totals = new(StringComparer.Ordinal);
    private Dictionary<string, IReadOnlyDictionary<string, double>> _last = new(StringComparer.Ordinal);

    /// <summary>Takes the newest counters of the workers that there are; returns the sums over all that were seen.</summary>
    public IReadOnlyDictionary<string, double> Add(IEnumerable<FleetWorker> workers)
    {
        var latest = new Dictionary<string, IReadOnlyDictionary<string, double>>(StringComparer.Ordinal);
        foreach (var worker in workers)
        {
            latest[worker.WorkerId] = worker.Totals;
            var before = _last.GetValueOrDefault(worker.WorkerId);
            foreach (var (key, value) in worker.Totals.Where(total => WorkerTotals.Has(total.Key)))
                _totals[key] = _totals.GetValueOrDefault(key) + Math.Max(0, value - (before?.GetValueOrDefault(key) ?? 0));
        }

        _last = latest;
        return new Dictionary<string, double>(_totals, StringComparer.Ordinal);
    }
}
