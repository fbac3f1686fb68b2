using Orchestrator.Trials;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Training;

public sealed class LearningRateScheduleTests
{
    private const double Exact = 1e-15;

    [Fact]
    public void Constant_AtAnyStep_IsTheBaseRate() => Assert.Equal(0.1, Schedule(new() { Name = "constant" }).RateAt(777));

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(599, 0.1)]
    [InlineData(600, 0.02)]
    [InlineData(1199, 0.02)]
    [InlineData(1200, 0.004)]
    [InlineData(1600, 0.0008)]
    public void MultiStep_AfterEachMilestone_MultipliesByGamma(long step, double rate) =>
        Assert.Equal(rate, Schedule(new() { Name = "multi-step", Milestones = [60, 120, 160], Gamma = 0.2 }).RateAt(step), Exact);

    [Theory]
    [InlineData(299, 0.1)]
    [InlineData(300, 0.01)]
    [InlineData(600, 0.001)]
    public void Step_EveryThirtyEpochs_MultipliesByGamma(long step, double rate) =>
        Assert.Equal(rate, Schedule(new() { Name = "step" }).RateAt(step), Exact);

    [Theory]
    [InlineData(9, 0.1)]
    [InlineData(10, 0.098)]
    [InlineData(25, 0.1 * 0.98 * 0.98)]
    public void Exponential_EveryEpoch_MultipliesByGamma(long step, double rate) =>
        Assert.Equal(rate, Schedule(new() { Name = "exponential", Gamma = 0.98 }).RateAt(step), Exact);

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(500, 0.1 * 0.8535533905932737)]
    [InlineData(1000, 0.05)]
    [InlineData(2000, 0)]
    public void Cosine_OverTheTraining_FallsToTheMinimum(long step, double rate) =>
        Assert.Equal(rate, Schedule(new() { Name = "cosine" }).RateAt(step), Exact);

    [Fact]
    public void Cosine_WithAMinimum_EndsThere() =>
        Assert.Equal(0.01, Schedule(new() { Name = "cosine", MinimumRate = 0.01 }).RateAt(2000), Exact);

    [Theory]
    [InlineData(0, 0.01)]
    [InlineData(4, 0.05)]
    [InlineData(9, 0.1)]
    [InlineData(10, 0.1)]
    [InlineData(600, 0.02)]
    public void WarmUp_OverOneEpoch_RisesLinearlyAndDoesNotMoveMilestones(long step, double rate) =>
        Assert.Equal(rate, Schedule(new() { Name = "multi-step", Milestones = [60], Gamma = 0.2, WarmupEpochs = 1 }).RateAt(step), Exact);

    [Fact]
    public void WarmUp_BeforeCosine_ShortensTheCosine()
    {
        var schedule = Schedule(new() { Name = "cosine", WarmupEpochs = 100 });

        Assert.Equal(0.1, schedule.RateAt(1000), Exact);
        Assert.Equal(0.05, schedule.RateAt(1500), Exact);
    }

    private static LearningRateSchedule Schedule(ScheduleSettings settings) => new(settings, baseRate: 0.1, stepsPerEpoch: 10, epochs: 200);
}
