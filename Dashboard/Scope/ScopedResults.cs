using Orchestrator.Dashboard.Live;
using Orchestrator.Results;

namespace Orchestrator.Dashboard.Scope;

/// <summary>The cells that a scope asks for, and what it asks for that is not there.</summary>
public sealed class ScopedResults
{
    private readonly ResultsData _data;

    private ScopedResults(ResultsData data, ResultScope scope, ResultSet all, ResultSet set, BaselineRule baseline, IReadOnlyList<string> problems) =>
        (_data, Scope, All, Set, Baseline, Problems) = (data, scope, all, set, baseline, problems);

    /// <summary>What was asked for.</summary>
    public ResultScope Scope { get; }

    /// <summary>All cells of the sweeps: what there is to choose from.</summary>
    public ResultSet All { get; }

    /// <summary>The cells asked for.</summary>
    public ResultSet Set { get; }

    /// <summary>What they are compared with.</summary>
    public BaselineRule Baseline { get; }

    /// <summary>What cannot be had, one sentence each; it is left out.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>The sweeps with their trials.</summary>
    public IReadOnlyList<SweepResults> Sweeps => _data.Sweeps;

    /// <summary>Differs where results differ: charts are fetched again then.</summary>
    public string Version => _data.Version;

    /// <summary>Finds what a scope asks for; null where none of its sweeps exists.</summary>
    public static ScopedResults? Of(ResultsData data, ResultScope scope) =>
        data.Sweeps.Count == 0 ? null : data.Report(scope.Key, () => Read(data, scope));

    /// <summary>A report on these cells, computed once for as long as the results stay.</summary>
    /// <param name="compute">Makes it of these cells.</param>
    /// <param name="what">Tells it from other reports of its type.</param>
    public T Report<T>(Func<ScopedResults, T> compute, string what = "")
        where T : class => _data.Report((Scope.Key, what), () => compute(this));

    /// <summary>The leaderboard of these cells.</summary>
    public Leaderboard Board => Report(results => Leaderboard.Of(results.Set, results.Baseline));

    private static ScopedResults Read(ResultsData data, ResultScope scope)
    {
        var problems = new List<string>();
        var isKnown = scope.Metric.Length == 0 || MetricReader.Names.Contains(scope.Metric);
        if (!isKnown) problems.Add($"The metric '{scope.Metric}' is not known. Known: {string.Join(", ", MetricReader.Names)}.");
        var all = ResultSet.Of(data.Sweeps, isKnown && scope.Metric.Length > 0 ? scope.Metric : null);
        var wanted = LevelsOf(scope, all, problems);
        if (!BaselineText.TryRead(scope.Baseline, all, out var baseline, out var problem))
        {
            problems.Add($"Baseline: {problem}");
            baseline = BaselineRule.Planned;
        }

        return new ScopedResults(data, scope, all, all.Where(cell => LevelsText.Matches(cell, wanted)), baseline, problems);
    }

    private static ILookup<string, string> LevelsOf(ResultScope scope, ResultSet all, List<string> problems)
    {
        var wanted = new List<KeyValuePair<string, string>>();
        foreach (var text in scope.Where)
        {
            if (LevelsText.TryRead(text, all, out var levels, out var problem)) wanted.AddRange(levels);
            else problems.Add($"Filter: {problem}");
        }

        return wanted.ToLookup(level => level.Key, level => level.Value);
    }
}
