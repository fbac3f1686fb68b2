using System.Diagnostics;

namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>The largest grid that the default limit allows is planned while a user waits.</summary>
public sealed class PlanSpeedTests(ITestOutputHelper output)
{
    /// <summary>Cells without replicates are the slower shape. A user waits for this before a submit, on any machine: hence the wide bound.</summary>
    [Theory]
    [InlineData(1000, 1)]
    [InlineData(1, 1000)]
    public void HundredThousandTrials_ArePlannedInUnderFiveSeconds(int penalties, int replicates)
    {
        var slopes = string.Join(", ", Enumerable.Range(1, 100).Select(slope => $"{slope / 100.0}"));
        var lambdas = string.Join(", ", Enumerable.Range(0, penalties));
        var sweep = SweepText.Of($"[bam: {{slope: [{slopes}]}}]", axes: $"penalty: [{lambdas}]", rest: $"replicates: {replicates}");
        var watch = Stopwatch.StartNew();

        var plan = SweepSamples.Plan(sweep);

        output.WriteLine($"{plan.Cells.Count} cells, {plan.Trials.Count} trials: {watch.Elapsed.TotalSeconds:0.00} s");
        Assert.Equal(100_000, plan.Trials.Count);
        Assert.Equal(100_000, plan.Trials.Select(trial => trial.Id).Distinct().Count());
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
