using Orchestrator.Dashboard.Charts;

namespace Orchestrator.Dashboard.Sweeps;

/// <summary>What the page of a sweep shows, as it stands in the URL: tab, order of the leaderboard, curves, page of events.</summary>
public sealed record SweepView
{
    /// <summary>The sweep.</summary>
    public required string SweepId { get; init; }

    /// <summary>The tabs, in order.</summary>
    public static IReadOnlyList<(string Name, string Word)> Tabs { get; } =
        [("results", "Results"), ("parallel", "Parallel"), ("events", "Events"), ("definition", "Definition")];

    /// <summary>The open one of <see cref="Tabs"/>. Default: results.</summary>
    public string Tab { get; init; } = "results";

    /// <summary>What the leaderboard is ordered by. Default: rank.</summary>
    public BoardColumn Sort { get; init; }

    /// <summary>Whether the order is turned around. Default false: the best, or the least, first.</summary>
    public bool IsReversed { get; init; }

    /// <summary>The page of cells, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The metric of the curves; null means the page's choice.</summary>
    public string? Metric { get; init; }

    /// <summary>The cells of the curves; empty means the page's choice.</summary>
    public IReadOnlyList<int> Cells { get; init; } = [];

    /// <summary>How the curves are drawn.</summary>
    public CurveOptions Curves { get; init; } = CurveOptions.Default;

    /// <summary>Events at or after this position of the store are not shown; null for the latest.</summary>
    public long? Before { get; init; }

    /// <summary>The address of this view; what is at its default is left out.</summary>
    public string Url
    {
        get
        {
            var query = new List<string>();
            if (Tab != "results") query.Add($"tab={Tab}");
            if (Sort != BoardColumn.Rank) query.Add($"sort={Sort.ToString().ToLowerInvariant()}");
            if (IsReversed) query.Add("reversed=true");
            if (Page > 1) query.Add($"page={Page}");
            if (Metric is not null) query.Add($"metric={Uri.EscapeDataString(Metric)}");
            query.AddRange(Cells.Select(cell => $"cells={cell}"));
            query.AddRange(Curves.Query.Select(part => $"{part.Name}={part.Value}"));
            if (Before is not null) query.Add($"before={Before}");
            return Address(SweepId) + (query.Count == 0 ? "" : "?" + string.Join('&', query));
        }
    }

    /// <summary>The address of a sweep's page.</summary>
    public static string Address(string sweepId) => $"/sweeps/{Uri.EscapeDataString(sweepId)}";

    /// <summary>The view after a click on a column's header: ordered by it, or turned around when it was already.</summary>
    public SweepView SortedBy(BoardColumn column) => this with { Sort = column, IsReversed = Sort == column && !IsReversed, Page = 1 };
}
