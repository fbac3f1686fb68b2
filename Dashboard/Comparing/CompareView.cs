using Orchestrator.Dashboard.Charts;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Comparing;

/// <summary>Which trials and cells are compared, as it stands in the URL.</summary>
public sealed record CompareView
{
    /// <summary>Fewest things to compare.</summary>
    public const int Fewest = 2;

    /// <summary>Most things to compare: more columns than that nobody reads.</summary>
    public const int Most = 20;

    /// <summary>The trials and cells, in the order of their columns.</summary>
    public IReadOnlyList<CompareKey> Items { get; init; } = [];

    /// <summary>Whether rows are shown in which all are alike.</summary>
    public bool ShowsEqual { get; init; }

    /// <summary>The metric of the curves. Default: validation accuracy.</summary>
    public CurveMetric Metric { get; init; } = CurveMetric.ValidationTop1;

    /// <summary>How the curves are drawn.</summary>
    public CurveOptions Curves { get; init; } = CurveOptions.Default;

    /// <summary>The address of this view; what is at its default is left out.</summary>
    public string Url
    {
        get
        {
            var query = Items.Select(item => item.Query).ToList();
            if (ShowsEqual) query.Add("all=true");
            if (Metric != CurveMetric.ValidationTop1) query.Add($"metric={Metric.Name}");
            query.AddRange(Curves.Query.Select(part => $"{part.Name}={part.Value}"));
            return "/compare" + (query.Count == 0 ? "" : "?" + string.Join('&', query));
        }
    }

    /// <summary>Where the chart finds its numbers.</summary>
    public string DataAddress => $"/compare/curves.json?metric={Metric.Name}" + string.Concat(Items.Select(item => "&" + item.Query));

    /// <summary>The comparison of cells of one sweep.</summary>
    public static CompareView OfCells(string sweepId, IEnumerable<int> cells) => new() { Items = [.. cells.Select(cell => CompareKey.OfCell(sweepId, cell))] };

    /// <summary>The comparison of trials.</summary>
    public static CompareView OfTrials(IEnumerable<TrialId> trials) => new() { Items = [.. trials.Select(CompareKey.OfTrial)] };
}
