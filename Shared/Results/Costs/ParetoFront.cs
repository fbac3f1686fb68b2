namespace Orchestrator.Results;

/// <summary>Which cells are worth their cost: no other is at least as good and as cheap, and better in one of both.</summary>
public static class ParetoFront
{
    /// <summary>Every cell of a leaderboard that has a metric and this cost, the cheapest first.</summary>
    public static IReadOnlyList<ParetoPoint> Of(Leaderboard board, CostAxis axis)
    {
        var sign = board.Objective.Maximize ? 1 : -1;
        var points = board.Rows.Where(row => row.Metric is not null && CostOf(row, axis) is not null)
            .Select(row => (Row: row, Cost: CostOf(row, axis)!.Value, Merit: sign * row.Metric!.Mean))
            .OrderBy(point => point.Cost).ThenByDescending(point => point.Merit);
        var front = new List<ParetoPoint>();
        double best = double.NegativeInfinity, bestCost = double.NaN;
        foreach (var (row, cost, merit) in points)
        {
            // Cells that are equal in both are on the front together.
            var isOnFront = merit > best || (merit.Equals(best) && cost.Equals(bestCost));
            front.Add(new ParetoPoint(row, cost, isOnFront));
            if (isOnFront) (best, bestCost) = (merit, cost);
        }

        return front;
    }

    /// <summary>A cell's cost; null where it was not counted or measured.</summary>
    public static double? CostOf(LeaderboardRow row, CostAxis axis) => axis switch
    {
        CostAxis.Parameters => row.Parameters,
        CostAxis.Macs => row.Macs,
        CostAxis.DeployParameters => row.DeployForm?.Parameters,
        CostAxis.DeployMacs => row.DeployForm?.Macs,
        _ => row.Latency?.OneImageMilliseconds,
    };
}
