using Orchestrator.Assignment;

namespace Orchestrator.Shared.Tests.Assignment;

public sealed class AssignmentSimulatorTests
{
    // Optimal on two slots: 3 + 3 and 2 + 2 + 2.
    private static readonly double[] Five = [2, 2, 2, 3, 3];

    [Theory]
    [InlineData(AssignmentPolicy.Fifo, 7)]
    [InlineData(AssignmentPolicy.LongestFirst, 7)]
    [InlineData(AssignmentPolicy.Packed, 6)]
    public void Run_FiveTrialsOnTwoSlots_TakesAsLongAsByHand(AssignmentPolicy policy, double makespan)
    {
        var outcome = AssignmentSimulator.Run(policy, Five, slots: 2);

        Assert.Equal((makespan, 1 - (12 / (2 * makespan))), (outcome.Makespan, outcome.IdleShare));
    }

    [Fact]
    public void Run_FifoWithTheLongestAtTheEnd_WaitsForIt() =>
        Assert.Equal([14.0, 10.0], new[] { AssignmentPolicy.Fifo, AssignmentPolicy.LongestFirst }.Select(policy => AssignmentSimulator.Run(policy, [3, 3, 3, 1, 10], 2).Makespan));

    [Fact]
    public void LowerBound_IsTheLongestTrialOrTheEvenShare()
    {
        Assert.Equal(6, AssignmentSimulator.LowerBound(Five, 2));
        Assert.Equal(3, AssignmentSimulator.LowerBound(Five, 10));
    }

    [Fact]
    public void Run_MoreSlotsThanTrials_TakesAsLongAsTheLongest() =>
        Assert.All(AssignmentSimulator.RunAll(Five, 8), outcome => Assert.Equal(3, outcome.Makespan));

    [Fact]
    public void Run_WithoutTrials_TakesNoTime() =>
        Assert.All(AssignmentSimulator.RunAll([], 4), outcome => Assert.Equal((0, 0), (outcome.Makespan, outcome.IdleShare)));

    [Fact]
    public void Run_WithoutSlots_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => AssignmentSimulator.Run(AssignmentPolicy.Fifo, Five, 0));

    public static TheoryData<int> Draws => [.. Enumerable.Range(0, 60)];

    // Against every possible assignment of up to eight trials to three slots. Bounds: Graham 1966 and 1969; Yue 1990 for MULTIFIT.
    [Theory]
    [MemberData(nameof(Draws))]
    public void Run_RandomTrials_StaysWithinTheProvenBounds(int seed)
    {
        const int slots = 3;
        const double rounding = 1e-9;
        var random = new Random(seed);
        var seconds = Enumerable.Range(0, random.Next(1, 9)).Select(_ => 1 + (99 * random.NextDouble())).ToList();
        var best = Best(seconds, 0, new double[slots]);

        var outcomes = AssignmentSimulator.RunAll(seconds, slots).Select(outcome => outcome.Makespan).ToList();

        Assert.All(outcomes, makespan => Assert.InRange(makespan, best - rounding, double.MaxValue));
        Assert.InRange(AssignmentSimulator.LowerBound(seconds, slots), 0, best + rounding);
        Assert.InRange(outcomes[0], 0, (best * (2 - (1.0 / slots))) + rounding);
        Assert.InRange(outcomes[1], 0, (best * ((4.0 / 3) - (1.0 / (3 * slots)))) + rounding);
        Assert.InRange(outcomes[2], 0, Math.Min(outcomes[1], best * 13 / 11) + rounding);
    }

    private static double Best(IReadOnlyList<double> seconds, int next, double[] loads)
    {
        if (next == seconds.Count) return loads.Max();
        return Enumerable.Range(0, loads.Length).Min(slot =>
        {
            var with = loads.ToArray();
            with[slot] += seconds[next];
            return Best(seconds, next + 1, with);
        });
    }
}
