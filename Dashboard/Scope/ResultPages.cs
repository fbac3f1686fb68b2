namespace Orchestrator.Dashboard.Scope;

/// <summary>The pages that read results, each for any scope.</summary>
public static class ResultPages
{
    /// <summary>The leaderboard.</summary>
    public const string Leaderboard = "/leaderboard";

    /// <summary>The comparison of placements.</summary>
    public const string Placement = "/placement";

    /// <summary>What λ does.</summary>
    public const string Penalty = "/penalty";

    /// <summary>Tables and files.</summary>
    public const string Export = "/export";

    /// <summary>Path and word of each, in order.</summary>
    public static IReadOnlyList<(string Path, string Word)> All { get; } =
        [(Leaderboard, "Leaderboard"), (Placement, "Placement"), (Penalty, "Penalty"), (Export, "Export")];

    /// <summary>The address of one of them for a single sweep.</summary>
    public static string OfSweep(string path, string sweepId) => new ResultScope { Sweeps = [sweepId] }.Address(path);
}
