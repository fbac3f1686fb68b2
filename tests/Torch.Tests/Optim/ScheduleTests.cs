using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace Orchestrator.Torch.Tests.Optim;

public sealed class ScheduleTests : IDisposable
{
    private const double Base = 0.8;
    private readonly SGD optimizer = new([new Parameter(ones(1))], Base, momentum: 0.9);

    public void Dispose() => optimizer.Dispose();

    [Fact]
    public void LambdaLR_MultipliesTheBaseRate() =>
        AssertRates(lr_scheduler.LambdaLR(optimizer, step => 1.0 / (1 + step)), step => Base / (1 + step));

    [Fact]
    public void StepLR_FallsEverySoManySteps() =>
        AssertRates(lr_scheduler.StepLR(optimizer, 3, 0.5), step => Base * Math.Pow(0.5, step / 3));

    [Fact]
    public void MultiStepLR_FallsAtItsMilestones() =>
        AssertRates(lr_scheduler.MultiStepLR(optimizer, [2, 5, 5], 0.1), step => step < 2 ? Base : step < 5 ? Base * 0.1 : Base * 0.001);

    [Fact]
    public void ExponentialLR_FallsAtEveryStep() =>
        AssertRates(lr_scheduler.ExponentialLR(optimizer, 0.9), step => Base * Math.Pow(0.9, step));

    [Fact]
    public void ConstantLR_EndsAfterItsSteps() =>
        AssertRates(lr_scheduler.ConstantLR(optimizer, 0.25, 4), step => step < 4 ? Base * 0.25 : Base);

    [Fact]
    public void LinearLR_RisesInAStraightLine() =>
        AssertRates(lr_scheduler.LinearLR(optimizer, 0.2, 1.0, 4), step => Base * (0.2 + (0.8 * Math.Min(step, 4) / 4)));

    [Fact]
    public void CosineAnnealingLR_FollowsTheCosineThereAndBack() =>
        AssertRates(lr_scheduler.CosineAnnealingLR(optimizer, 4, 0.1), step => 0.1 + ((Base - 0.1) * (1 + Math.Cos(Math.PI * step / 4)) / 2));

    [Fact]
    public void SequentialLR_WarmsUpAndThenFollowsTheCosine() =>
        AssertRates(
            lr_scheduler.SequentialLR(
                optimizer, [lr_scheduler.LinearLR(optimizer, 0.25, 1.0, 3), lr_scheduler.CosineAnnealingLR(optimizer, 6)], [3]),
            step => step < 3 ? Base * (0.25 + (0.75 * step / 3)) : Base * (1 + Math.Cos(Math.PI * (step - 3) / 6)) / 2);

    [Fact]
    public void ChainedLR_MultipliesItsFactors() =>
        AssertRates(
            lr_scheduler.ChainedLR([lr_scheduler.ConstantLR(optimizer, 0.5, 4), lr_scheduler.ExponentialLR(optimizer, 0.9)]),
            step => Base * Math.Pow(0.9, step) * (step < 4 ? 0.5 : 1));

    [Fact]
    public void OneCycleLR_RisesAndFallsWhileTheMomentumDoesTheOpposite()
    {
        var schedule = lr_scheduler.OneCycleLR(optimizer, max_lr: 1, total_steps: 10);

        // Up over the steps 0 to 2 (0.3 · 10 - 1), down over the steps 2 to 9; half a cosine each.
        AssertRates(schedule, step => step <= 2 ? Half(0.04, 1, step / 2.0) : Half(1, 0.04 / 1e4, (step - 2) / 7.0));
        Assert.Equal(Half(0.85, 0.95, 7 / 7.0), ((IMomentum)optimizer.ParamGroups.First()).Momentum, tolerance: 1e-12);
    }

    [Fact]
    public void SequentialLR_WithoutAMilestoneBetween_SaysHowManyItNeeds()
    {
        var error = Assert.Throws<ArgumentException>(() => lr_scheduler.SequentialLR(optimizer, [lr_scheduler.StepLR(optimizer, 1)], [1]));

        Assert.StartsWith("1 schedules need 0 milestones, not 1.", error.Message);
    }

    private static double Half(double from, double to, double part) => to + ((from - to) / 2 * (Math.Cos(Math.PI * part) + 1));

    private void AssertRates(lr_scheduler.LRScheduler schedule, Func<int, double> expected)
    {
        for (var step = 0; step < 10; step++)
        {
            Assert.Equal(expected(step), optimizer.ParamGroups.Single().LearningRate, tolerance: 1e-12);
            if (step < 9) schedule.step();
        }
    }
}
