using Orchestrator.Results;
using Orchestrator.Results.Effects;
using static Orchestrator.Shared.Tests.Results.LeaderboardFixture;

namespace Orchestrator.Shared.Tests.Results;

public sealed class EffectsReportTests
{
    private const double Rounding = 1e-12;

    // A module adds 0.02, a larger backbone 0.10, both together 0.04 more; the seed adds 0 or 0.01 to every cell.
    private static readonly ResultSet Crossed = ASet(
    [
        (ACell(0, comparedWith: 0, ("module", "none"), ("backbone", "small")), [0.50, 0.51]),
        (ACell(1, comparedWith: 1, ("module", "none"), ("backbone", "large")), [0.60, 0.61]),
        (ACell(2, comparedWith: 0, ("module", "se"), ("backbone", "small")), [0.52, 0.53]),
        (ACell(3, comparedWith: 1, ("module", "se"), ("backbone", "large")), [0.66, 0.67]),
    ]);

    [Fact]
    public void Of_ACrossing_AveragesEachFactorOverTheOther()
    {
        var report = EffectsReport.Of(Crossed);

        var module = report.MainEffects.Single(effect => effect.Factor == "module");
        Assert.Equal([-0.02, 0.02], module.Levels.Select(level => Math.Round(level.Effect, 12)));
        Assert.Equal(0.595, module.Levels[1].Mean, Rounding);
        Assert.Equal(0.575, report.Grand!.Value, Rounding);
        Assert.Equal([0.01, -0.01, -0.01, 0.01], Assert.Single(report.Interactions).Cells.Select(cell => Math.Round(cell.Effect, 12)));
    }

    [Fact]
    public void Of_ACellWithoutAResult_LeavesItsLevelOutAndNamesIt()
    {
        var report = EffectsReport.Of(ASet(
        [
            (ACell(0, comparedWith: 0, ("module", "none"), ("backbone", "small")), [0.50, 0.51]),
            (ACell(1, comparedWith: 1, ("module", "none"), ("backbone", "large")), [0.60, 0.62]),
            (ACell(2, comparedWith: 0, ("module", "se"), ("backbone", "small")), [0.52, 0.53]),
            (ACell(3, comparedWith: 1, ("module", "se"), ("backbone", "large")), [0.66, 0.64]),
            (ACell(4, comparedWith: 0, ("module", "eca"), ("backbone", "small")), [0.51, 0.52]),
            (ACell(5, comparedWith: 1, ("module", "eca"), ("backbone", "large")), []),
        ]));

        Assert.Equal(["none", "se"], report.Design.Factors.Single(factor => factor.Name == "module").Levels);
        Assert.Equal(["eca · large"], report.Design.Missing);
        Assert.Contains("Left out of module, because cells are missing: eca.", report.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_CellsWithoutAPlacement_KeepsThemOutOfTheCrossing()
    {
        var report = EffectsReport.Of(ASet(
        [
            (ACell(0, comparedWith: 0, ("module", "none")), [0.50]),
            (ACell(1, comparedWith: 0, ("module", "se"), ("placement", "pre")), [0.51]),
            (ACell(2, comparedWith: 0, ("module", "se"), ("placement", "post")), [0.52]),
            (ACell(3, comparedWith: 0, ("module", "eca"), ("placement", "pre")), [0.53]),
            (ACell(4, comparedWith: 0, ("module", "eca"), ("placement", "post")), [0.54]),
        ]));

        Assert.Equal(["none"], report.Design.NotCrossed);
        Assert.Equal(4, report.Design.Cells.Count);
        Assert.Null(report.MainEffects[0].Test.P);
    }

    [Fact]
    public void Of_APlacementThatGoesWithTheModule_IsNotAFactor()
    {
        var report = EffectsReport.Of(Crossed.Where(_ => true));
        var nested = EffectsReport.Of(ASet(
        [
            (ACell(0, comparedWith: 0, ("module", "none"), ("backbone", "small")), [0.50]),
            (ACell(1, comparedWith: 1, ("module", "none"), ("backbone", "large")), [0.60]),
            (ACell(2, comparedWith: 0, ("module", "se"), ("backbone", "small"), ("placement", "standard")), [0.52]),
            (ACell(3, comparedWith: 1, ("module", "se"), ("backbone", "large"), ("placement", "standard")), [0.66]),
        ]));

        Assert.Equal(report.MainEffects.Select(effect => effect.Factor), nested.MainEffects.Select(effect => effect.Factor));
        Assert.Equal([KeyValuePair.Create("placement", "goes with module")], nested.Design.Fixed);
    }

    [Fact]
    public void Of_AFactorOfFewCells_LeavesThoseOut()
    {
        var report = EffectsReport.Of(ASet(
        [
            (ACell(0, comparedWith: 0, ("module", "none"), ("backbone", "small")), [0.50]),
            (ACell(1, comparedWith: 1, ("module", "none"), ("backbone", "large")), [0.60]),
            (ACell(2, comparedWith: 0, ("module", "se"), ("backbone", "small")), [0.52]),
            (ACell(3, comparedWith: 1, ("module", "se"), ("backbone", "large")), [0.66]),
            (ACell(4, comparedWith: 0, ("module", "nam"), ("backbone", "small"), ("penalty", "0")), [0.51]),
            (ACell(5, comparedWith: 0, ("module", "nam"), ("backbone", "small"), ("penalty", "0.1")), [0.50]),
        ]));

        Assert.Equal(["none", "se"], report.Design.Factors.Single(factor => factor.Name == "module").Levels);
        Assert.Equal(["nam · small · λ 0", "nam · small · λ 0.1"], report.Design.NotCrossed);
        Assert.Contains(KeyValuePair.Create("penalty", "applies to few cells, which are left out"), report.Design.Fixed);
    }

    [Fact]
    public void Of_NothingYet_SaysSo() =>
        Assert.Contains(
            "nothing to analyse yet", EffectsReport
                .Of(ASet([(ACell(0, comparedWith: 0, ("module", "none")), [])])).Caption, StringComparison.Ordinal);
}
