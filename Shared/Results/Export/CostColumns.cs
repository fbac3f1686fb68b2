using System.Globalization;

namespace Orchestrator.Results.Export;

/// <summary>
/// The columns of a leaderboard that say what a cell's network costs: always named by form, and only those that some cell has something in.
/// </summary>
public static class CostColumns
{
    private const string Nothing = "–";

    /// <summary>The columns of a leaderboard, in the order of print.</summary>
    public static IReadOnlyList<(string Head, Func<LeaderboardRow, string> Cell)> Of(Leaderboard leaderboard)
    {
        var rows = leaderboard.Rows;
        var columns = new List<(string Head, Func<LeaderboardRow, string> Cell)>
        {
            ("train params", row => row.Parameters is { } parameters ? Figures.Count(parameters) : Nothing),
        };
        if (rows.Any(row => row.Macs is not null)) columns.Add(("train MACs", row => row.Macs is { } macs ? Figures.Large(macs) : Nothing));
        if (rows.Any(HasOtherDeployForm))
        {
            columns.Add(("deploy params", row => row.DeployForm is { } form ? Figures.Count(form.Parameters) : Nothing));
            columns.Add(("deploy MACs", row => row.DeployForm is { } form ? Figures.Large(form.Macs) : Nothing));
        }

        if (rows.FirstOrDefault(row => row.Latency is not null)?.Latency is { } measured)
        {
            columns.Add(
                ("ms, batch 1", row => row.Latency is { } latency ? Speed(latency.OneImageMilliseconds, "0.00", latency) : Nothing));
            columns.Add((
                $"images/s, batch {measured.LargestBatch}",
                row => row.Latency is { } latency ? Speed(latency.ImagesPerSecond, "0", latency) : Nothing));
        }

        return columns;
    }

    /// <summary>What has to be said under a leaderboard about its costs; empty when nothing has.</summary>
    public static IEnumerable<string> Notes(Leaderboard leaderboard)
    {
        if (leaderboard.Rows.Any(row => row.Latency?.WasShared == true)) yield return "* measured while something else used the device.";
        foreach (var row in leaderboard.Rows.Where(row => row.FoldingAgrees == false))
        {
            var difference = row.FoldingDifference!.Value.ToString("g3", CultureInfo.InvariantCulture);
            yield return $"Folding changed the answers of {CellFactors.NameOf(row.Cell)}: a logit by up to {difference}.";
        }
    }

    private static bool HasOtherDeployForm(LeaderboardRow row) =>
        row.DeployForm is { } form && (form.Parameters != row.Parameters || form.Macs != row.Macs);

    private static string Speed(double value, string format, CellLatency latency) =>
        value.ToString(format, CultureInfo.InvariantCulture) + (latency.WasShared ? "*" : "");
}
