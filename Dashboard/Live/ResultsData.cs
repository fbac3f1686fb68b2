using System.Collections.Concurrent;
using Orchestrator.Results;

namespace Orchestrator.Dashboard.Live;

/// <summary>What sweeps measured, with the reports that were computed from it: each is computed once, however many pages ask.</summary>
/// <param name="sweeps">The sweeps with their trials.</param>
/// <param name="version">Differs where results differ.</param>
public sealed class ResultsData(IReadOnlyList<SweepResults> sweeps, string version)
{
    // Whoever clicks through filters makes a report a click; more than this at a time nobody looks at.
    private const int MostReports = 64;

    private readonly ConcurrentDictionary<object, Lazy<object>> _reports = new();

    /// <summary>The sweeps with their trials.</summary>
    public IReadOnlyList<SweepResults> Sweeps { get; } = sweeps;

    /// <summary>Differs where results differ.</summary>
    public string Version { get; } = version;

    /// <summary>The report with this key, computed unless it was before.</summary>
    /// <param name="key">Compared by content: what the report is of.</param>
    /// <param name="compute">Makes it.</param>
    public T Report<T>(object key, Func<T> compute)
        where T : class
    {
        if (_reports.Count >= MostReports) _reports.Clear();
        return (T)_reports.GetOrAdd((typeof(T), key), _ => new Lazy<object>(compute)).Value;
    }
}
