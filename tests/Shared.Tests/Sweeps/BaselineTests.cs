using Orchestrator.Sweeps;

namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>Which cells are baselines, and which cell is compared with which.</summary>
public sealed class BaselineTests
{
    [Fact]
    public void Baseline_ByDefault_IsThePlainBackboneOfEachBackboneAndDataset() => Assert.Equal(
        ["none resnet18 cifar10: baseline", "se resnet18 cifar10 standard: 0", "none resnet20 cifar10: baseline", "se resnet20 cifar10 standard: 2"],
        Comparisons(SweepText.Of("[none, se]", "[resnet18, resnet20]")));

    [Fact]
    public void Baseline_ByDefault_IsNoneWhereTheGridHasNoPlainBackbone() =>
        Assert.All(SweepSamples.Plan(SweepText.Of("[se, nam]")).Cells, cell => Assert.Equal((false, null), (cell.IsBaseline, cell.BaselineCell)));

    [Fact]
    public void Baseline_OfAModule_IsComparedAtTheSamePlacement() => Assert.Equal(
        ["se resnet20 cifar10 standard: baseline", "se resnet20 cifar10 pre: baseline", "nam resnet20 cifar10 standard: 0", "nam resnet20 cifar10 pre: 1"],
        Comparisons(SweepText.Of("[se, nam]", axes: "placement: [standard, pre]", rest: "baseline: {module: se}")));

    [Fact]
    public void Baseline_OfAPlacement_IsComparedWithTheSameModule() => Assert.Equal(
        ["none resnet20 cifar10: none", "se resnet20 cifar10 standard: baseline", "se resnet20 cifar10 pre: 1", "nam resnet20 cifar10 standard: baseline", "nam resnet20 cifar10 pre: 3"],
        Comparisons(SweepText.Of("[none, se, nam]", axes: "placement: [standard, pre]", rest: "baseline: {placement: standard}")));

    [Fact]
    public void Baseline_OfAPenalty_IsComparedWithTheSameModule() => Assert.Equal(
        ["nam resnet20 cifar10 standard 0: baseline", "nam resnet20 cifar10 standard 0.001: 0"],
        Comparisons(SweepText.Of("[nam]", axes: "penalty: [0, 1e-3]", rest: "baseline: {penalty: 0}")));

    [Fact]
    public void Baseline_WithOptions_IsThatLevel() => Assert.Equal(
        ["se (reduction 16) resnet20 cifar10 standard: baseline", "se (reduction 8) resnet20 cifar10 standard: 0"],
        Comparisons(SweepText.Of("[se, se: {reduction: 8}]", rest: "baseline: {module: {se: {reduction: 16}}}")));

    [Fact]
    public void Cell_WhoseBaselineIsExcluded_IsComparedWithNone() => Assert.Equal(
        ["se resnet18 cifar10 standard: none", "none resnet20 cifar10: baseline", "se resnet20 cifar10 standard: 1"],
        Comparisons(SweepText.Of("[none, se]", "[resnet18, resnet20]", rest: "exclude:\n  - {module: none, backbone: resnet18}")));

    private static IEnumerable<string> Comparisons(string sweep)
    {
        var plan = SweepSamples.Plan(sweep);
        return SweepSamples.Names(plan).Zip(plan.Cells, (name, cell) => $"{name}: {Comparison(cell)}");
    }

    private static string Comparison(PlannedCell cell) => cell.IsBaseline ? "baseline" : cell.BaselineCell?.ToString() ?? "none";
}
