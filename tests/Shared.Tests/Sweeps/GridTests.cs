namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>Which cells and trials a grid makes.</summary>
public sealed class GridTests
{
    [Fact]
    public void Plan_CombinesAllLevelsInAFixedOrder()
    {
        var plan = SweepSamples.Plan(SweepText.Of("[none, se]", "[resnet18, resnet20]", "[cifar10, fashion-mnist]"));

        Assert.Equal(
            [
                "none resnet18 cifar10", "se resnet18 cifar10 standard", "none resnet20 cifar10", "se resnet20 cifar10 standard",
                "none resnet18 fashion-mnist", "se resnet18 fashion-mnist standard", "none resnet20 fashion-mnist", "se resnet20 fashion-mnist standard",
            ],
            SweepSamples.Names(plan));
    }

    [Fact]
    public void Trials_HaveOneSeedOfEveryCellFirst()
    {
        var plan = SweepSamples.Plan(SweepText.Of("[none, se]", axes: "seed: [5, 3]"));

        Assert.Equal([(0, 5L), (1, 5L), (0, 3L), (1, 3L)], plan.Trials.Select(trial => (trial.Cell, trial.Config.Seed)));
    }

    [Fact]
    public void Replicates_AreTheSeedsFromZero() =>
        Assert.Equal([0L, 1L, 2L], SweepSamples.Plan(SweepText.Of("[none]", rest: "replicates: 3")).Trials.Select(trial => trial.Config.Seed));

    [Fact]
    public void WithoutSeedOrReplicates_EveryCellIsTrainedOnceWithSeedZero() =>
        Assert.Equal(0, Assert.Single(SweepSamples.Plan(SweepText.Of("[none]")).Trials).Config.Seed);

    [Fact]
    public void OptionLists_AreAxesOfTheirOwn()
    {
        var plan = SweepSamples.Plan(SweepText.Of("[se: {reduction: [4, 8], bias: [true, false]}]"));

        Assert.Equal(
            ["se (reduction 4, bias true)", "se (reduction 4, bias false)", "se (reduction 8, bias true)", "se (reduction 8, bias false)"],
            plan.Cells.Select(cell => cell.Factors[0].Value));
    }

    [Fact]
    public void Exclude_TakesOutWhatItMatches()
    {
        var plan = SweepSamples.Plan(SweepText.Of("[none, se, nam]", axes: "placement: [standard, pre]", rest: "exclude:\n  - {module: [se, nam], placement: pre}"));

        Assert.Equal(["none resnet20 cifar10", "se resnet20 cifar10 standard", "nam resnet20 cifar10 standard"], SweepSamples.Names(plan));
    }

    [Fact]
    public void Exclude_WithOptions_MatchesOnlyThose()
    {
        var plan = SweepSamples.Plan(SweepText.Of("[se: {reduction: [4, 8, 16]}]", rest: "exclude:\n  - module: {se: {reduction: [4, 16]}}"));

        Assert.Equal("8", Assert.Single(plan.Trials).Config.Module["reduction"].ToString());
    }

    [Fact]
    public void Include_AddsCellsOutsideTheProduct()
    {
        var plan = SweepSamples.Plan(SweepText.Of("[none, se]", axes: "placement: [standard]", rest: "include:\n  - {module: nam, penalty: [0, 1e-4], placement: pre}"));

        Assert.Equal(
            ["none resnet20 cifar10", "se resnet20 cifar10 standard", "nam resnet20 cifar10 pre 0", "nam resnet20 cifar10 pre 0.0001"],
            SweepSamples.Names(plan));
    }

    [Fact]
    public void Include_CanBringBackWhatIsExcluded()
    {
        var plan = SweepSamples.Plan(SweepText.Of("[se, nam]", "[resnet18, resnet20]", rest: "exclude:\n  - {module: se}\ninclude:\n  - {module: se, backbone: resnet18}"));

        Assert.Equal(["nam resnet18 cifar10 standard", "nam resnet20 cifar10 standard", "se resnet18 cifar10 standard"], SweepSamples.Names(plan));
    }

    [Fact]
    public void OneTrial_InTwoSweeps_HasOneIdentity()
    {
        var wide = SweepSamples.Plan(SweepText.Of("[none, se]", axes: "placement: [pre, standard]", rest: "replicates: 2"));
        var narrow = SweepSamples.Plan(SweepText.Of("[se]"));

        Assert.Contains(narrow.Trials[0].Hash, wide.Trials.Select(trial => trial.Hash));
    }
}
