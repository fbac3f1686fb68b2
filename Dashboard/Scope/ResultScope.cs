namespace Orchestrator.Dashboard.Scope;

/// <summary>Which results a page is about, as it stands in the URL: sweeps, metric, cells and baseline. The words are those of the command line.</summary>
public sealed record ResultScope
{
    /// <summary>The sweeps' ids.</summary>
    public IReadOnlyList<string> Sweeps { get; init; } = [];

    /// <summary>The metric; empty for the objective of the first sweep.</summary>
    public string Metric { get; init; } = "";

    /// <summary>Levels that cells are kept with, each as <c>module=se</c>; several of one factor are alternatives.</summary>
    public IReadOnlyList<string> Where { get; init; } = [];

    /// <summary>What cells are compared with, as <see cref="Orchestrator.Results.BaselineText"/> reads it; empty for what the definition says.</summary>
    public string Baseline { get; init; } = "";

    /// <summary>The parts of the query, those at their default left out.</summary>
    public IEnumerable<(string Name, string Value)> Query
    {
        get
        {
            foreach (var sweep in Sweeps) yield return ("sweep", sweep);
            if (Metric.Length > 0) yield return ("metric", Metric);
            foreach (var level in Where) yield return ("where", level);
            if (Baseline.Length > 0) yield return ("baseline", Baseline);
        }
    }

    /// <summary>Two scopes with this text ask for the same.</summary>
    public string Key => UrlQuery.Write(Query);

    /// <summary>The scope of a URL's query.</summary>
    public static ResultScope Read(UrlQuery query) => new()
    {
        Sweeps = [.. query.All("sweep").Distinct()],
        Metric = query.One("metric"),
        Where = [.. query.All("where").Distinct()],
        Baseline = query.One("baseline"),
    };

    /// <summary>The address of a page, or of data, of this scope.</summary>
    /// <param name="path">The path.</param>
    /// <param name="more">What the page has besides.</param>
    public string Address(string path, IEnumerable<(string Name, string Value)>? more = null) => path + UrlQuery.Write([.. Query, .. more ?? []]);
}
