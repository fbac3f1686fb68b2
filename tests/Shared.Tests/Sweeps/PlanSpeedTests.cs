using System.Diagnostics;

namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>The largest grid that the default limit allows is planned while a user waits.</summary>
[Collection(RunsAlone.Name)]
public sealed class PlanSpeedTests(ITestOutputHelper output)
{
    /// <summary>
    /// Cells without replicates are the slower shape: some 2.5 s on a busy 2-core virtual machine. Processor time,
    /// because other processes do not add to it.
    /// </summary>
    [Theory]
    [InlineData(1000, 1)]
    [InlineData(1, 1000)]
    public void HundredThousandTrials_ArePlannedInUnderFiveSeconds(int penalties, int replicates)
    {
        var slopes = string.Join(", ", Enumerable.Range(1, 100).Select(slope => $"{slope / 100.0}"));
        var lambdas = string.Join(", ", Enumerable.Range(0, penalties));
        var sweep = SweepText.Of($"[bam: {{slope: [{slopes}]}}]", axes: $"penalty: [{lambdas}]", rest: $"replicates: {replicates}");
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;

        var plan = SweepSamples.Plan(sweep);

        process.Refresh();
        var spent = process.TotalProcessorTime - before;
        output.WriteLine($"{plan.Cells.Count} cells, {plan.Trials.Count} trials: {spent.TotalSeconds:0.00} s");
        Assert.Equal(100_000, plan.Trials.Count);
        Assert.Equal(100_000, plan.Trials.Select(trial => trial.Id).Distinct().Count());
        Assert.InRange(spent, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
