using Orchestrator.Dashboard.Scope;
using Orchestrator.Results;

namespace Orchestrator.Dashboard.Board;

/// <summary>How the leaderboard's page shows its scope, as it stands in the URL.</summary>
public sealed record BoardView
{
    /// <summary>Which results.</summary>
    public required ResultScope Scope { get; init; }

    /// <summary>Words that a row's levels must contain, each somewhere; empty for all rows.</summary>
    public string Search { get; init; } = "";

    /// <summary>Factors that rows are grouped by; empty for a row a cell.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Columns shown; empty for those shown at first.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The column that rows are ordered by. Default: rank.</summary>
    public string Sort { get; init; } = TableColumns.Rank;

    /// <summary>Whether the order is turned around.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Whether factors are shown in which all cells are alike. Default: only those that differ.</summary>
    public bool ShowsCommon { get; init; }

    /// <summary>Beginnings of the hashes of cells that stay on top.</summary>
    public IReadOnlyList<string> Pins { get; init; } = [];

    /// <summary>The beginning of the hash of the cell whose trials are shown; empty for none.</summary>
    public string Open { get; init; } = "";

    /// <summary>The page of rows, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>What the metric is weighed against in the plot of costs.</summary>
    public CostAxis Cost { get; init; }

    /// <summary>The address of this view; what is at its default is left out.</summary>
    public string Url => Scope.Address(ResultPages.Leaderboard, Query);

    /// <summary>Where the plot of costs finds its numbers.</summary>
    public string FrontAddress => Scope.Address(ResultPages.Leaderboard + "/front.json", [("cost", NameOf(Cost))]);

    private IEnumerable<(string Name, string Value)> Query
    {
        get
        {
            if (Search.Length > 0) yield return ("q", Search);
            foreach (var factor in Groups) yield return ("group", factor);
            foreach (var column in Columns) yield return ("col", column);
            if (ShowsCommon) yield return ("common", "true");
            if (Cost != default) yield return ("cost", NameOf(Cost));
            foreach (var part in OutsideForms) yield return part;
            if (Page > 1) yield return ("page", $"{Page}");
        }
    }

    /// <summary>The parts that forms carry along without a field of their own. Whoever changes what is shown begins at its first page.</summary>
    public IEnumerable<(string Name, string Value)> OutsideForms
    {
        get
        {
            if (Sort != TableColumns.Rank) yield return ("sort", Sort);
            if (IsReversed) yield return ("reversed", "true");
            foreach (var pin in Pins) yield return ("pin", pin);
            if (Open.Length > 0) yield return ("open", Open);
        }
    }

    /// <summary>Reads the view of a URL.</summary>
    public static BoardView Read(UrlQuery query) => new()
    {
        Scope = ResultScope.Read(query),
        Search = query.One("q"),
        Groups = [.. query.All("group").Distinct()],
        Columns = [.. query.All("col").Distinct()],
        Sort = query.One("sort") is { Length: > 0 } sort ? sort : TableColumns.Rank,
        IsReversed = query.One("reversed") == "true",
        ShowsCommon = query.One("common") == "true",
        Pins = [.. query.All("pin").Distinct()],
        Open = query.One("open"),
        Page = int.TryParse(query.One("page"), out var page) && page > 0 ? page : 1,
        Cost = CostNamed(query.One("cost")),
    };

    /// <summary>The view without a choice of columns where it chose just those shown at first, as forms do.</summary>
    public BoardView Usual(Leaderboard board) =>
        TableColumns.Of(board).Where(column => column.IsShownAtFirst).Select(column => column.Name).ToHashSet().SetEquals(Columns) ? this with { Columns = [] } : this;

    /// <summary>The axis with this name in a URL; parameters for anything else.</summary>
    public static CostAxis CostNamed(string name) => Enum.GetValues<CostAxis>().FirstOrDefault(axis => NameOf(axis) == name);

    /// <summary>An axis' name in a URL.</summary>
    public static string NameOf(CostAxis axis) => axis switch
    {
        CostAxis.Macs => "macs",
        CostAxis.DeployParameters => "deploy-params",
        CostAxis.DeployMacs => "deploy-macs",
        CostAxis.Latency => "latency",
        _ => "params",
    };

    /// <summary>The view after a click on a column's header.</summary>
    public BoardView SortedBy(string column) => this with { Sort = column, IsReversed = Sort == column && !IsReversed, Page = 1 };

    /// <summary>How a cell is named in the URL.</summary>
    public static string KeyOf(LeaderboardRow row) => row.Cell.Hash[..12];

    /// <summary>Whether a cell stays on top.</summary>
    public bool IsPinned(LeaderboardRow row) => Pins.Contains(KeyOf(row));

    /// <summary>The view with a cell pinned, or not any more.</summary>
    public BoardView Toggled(LeaderboardRow row) =>
        this with { Pins = IsPinned(row) ? [.. Pins.Where(pin => pin != KeyOf(row))] : [.. Pins, KeyOf(row)] };
}
