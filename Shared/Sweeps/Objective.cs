namespace Orchestrator.Sweeps;

/// <summary>What a sweep's leaderboard ranks by.</summary>
/// <param name="Metric"><c>test_top1</c>, <c>test_top5</c>, <c>test_loss</c> or <c>validation_top1</c>.</param>
/// <param name="Maximize">Whether more is better.</param>
public sealed record Objective(string Metric, bool Maximize)
{
    /// <summary>Top-1 accuracy on the test set, more is better.</summary>
    public static Objective Default { get; } = new("test_top1", true);
}
