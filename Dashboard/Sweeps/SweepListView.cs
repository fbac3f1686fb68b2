using Orchestrator.Dashboard.Live;

namespace Orchestrator.Dashboard.Sweeps;

/// <summary>Which sweeps the list shows and in which order, as it stands in the URL.</summary>
public sealed record SweepListView
{
    /// <summary>The states to choose from, in order; a sweep has exactly one of them.</summary>
    public static IReadOnlyList<string> States { get; } = ["running", "waiting", "paused", "finished", "failed", "cancelled"];

    /// <summary>The orders to choose from: name in the URL, words.</summary>
    public static IReadOnlyList<(string Name, string Words)> Orders { get; } =
        [("newest", "newest first"), ("oldest", "oldest first"), ("name", "by name"), ("progress", "by progress"), ("left", "by time left")];

    /// <summary>Words that name, description, id or owner must contain, each somewhere; empty for all sweeps.</summary>
    public string Search { get; init; } = "";

    /// <summary>One of <see cref="States"/>; empty for all.</summary>
    public string State { get; init; } = "";

    /// <summary>The owner; empty for all.</summary>
    public string Owner { get; init; } = "";

    /// <summary>One of <see cref="Orders"/>. Default: newest first.</summary>
    public string Order { get; init; } = "newest";

    /// <summary>Whether it leaves something out.</summary>
    public bool IsFiltered => Search.Length + State.Length + Owner.Length > 0;

    /// <summary>The sweeps that it shows, in its order.</summary>
    /// <param name="sweeps">All sweeps, newest first.</param>
    public IReadOnlyList<SweepListItem> Apply(IReadOnlyList<SweepListItem> sweeps)
    {
        var shown = sweeps.Where(IsShown);
        return
        [
            .. Order switch
            {
                "oldest" => shown.Reverse(),
                "name" => shown.OrderBy(item => item.Summary.Name, StringComparer.OrdinalIgnoreCase),
                "progress" => shown.OrderBy(item => item.Summary.Fraction),
                "left" => shown.OrderBy(item => item.Remaining is null).ThenBy(item => item.Remaining),
                _ => shown,
            },
        ];
    }

    /// <summary>Which of <see cref="States"/> a sweep is in.</summary>
    public static string StateOf(SweepStatus status) => status.Word switch
    {
        "pausing" => "running",
        "stopping" => "cancelled",
        "finished with failures" => "failed",
        var word => word,
    };

    private bool IsShown(SweepListItem item)
    {
        var sweep = item.Summary;
        string[] texts = [sweep.Name, sweep.Description, sweep.SweepId, sweep.Owner];
        return (State.Length == 0 || StateOf(SweepStatus.Of(sweep)) == State)
            && (Owner.Length == 0 || sweep.Owner == Owner)
            && Search.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .All(word => texts.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }
}
