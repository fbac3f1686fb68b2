using Orchestrator.Results;
using Orchestrator.Results.Penalties;
using Orchestrator.Storage;
using Orchestrator.Sweeps;
using static Orchestrator.Shared.Tests.Results.LeaderboardFixture;

namespace Orchestrator.Shared.Tests.Results;

public sealed class PenaltyReportTests
{
    private static readonly PlannedCell[] Cells =
    [
        ACell(0, null, ("module", "nam"), ("backbone", "a"), ("penalty", "0.001")),
        ACell(1, null, ("module", "nam"), ("backbone", "a"), ("penalty", "0")),
        ACell(2, null, ("module", "nam"), ("backbone", "b"), ("penalty", "0.001")),
        ACell(3, null, ("module", "nam"), ("backbone", "b"), ("penalty", "0")),
        ACell(4, null, ("module", "cbam"), ("backbone", "a"), ("penalty", "0")),
    ];

    [Fact]
    public void Of_ValidatedTrials_ChoosesTheLambdaByValidationAndNotByTest()
    {
        var report = Report(ATrial(0, 0, test: 0.8, validation: 0.9), ATrial(1, 0, test: 0.9, validation: 0.7));

        var curve = Assert.Single(report.Curves);
        Assert.Equal([0, 0.001], curve.Points.Select(point => point.Penalty));
        Assert.Equal(0.001, curve.ChosenPenalty);
    }

    [Fact]
    public void Of_TrialsWithoutValidation_ChoosesNothingAndSaysWhy()
    {
        var curve = Assert.Single(Report(ATrial(0, 0, test: 0.8, validation: null), ATrial(1, 0, test: 0.9, validation: null)).Curves);

        Assert.Null(curve.ChosenPenalty);
        Assert.StartsWith("No λ is chosen", curve.Choice, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SeveralBackbones_AveragesMetricAndSparsityOverThem()
    {
        var report = Report(
            ATrial(0, 0, test: 0.8, validation: null, sparsity: 0.4), ATrial(1, 0, test: 0.9, validation: null, sparsity: 0),
            ATrial(2, 0, test: 0.6, validation: null, sparsity: 0.6), ATrial(3, 0, test: 0.7, validation: null, sparsity: 0));

        var average = Assert.Single(report.Averages);
        Assert.Equal(["a", "b"], average.Blocks);
        Assert.Equal([0.8, 0.7], average.Points.Select(point => Math.Round(point.Mean, 12)));
        Assert.Equal([0, 0.5], average.Points.Select(point => point.Sparsity));
    }

    [Fact]
    public void Of_AModuleWithOneLambda_HasNoCurve() => Assert.Empty(Report(ATrial(4, 0, test: 0.8, validation: 0.9)).Curves);

    private static PenaltyReport Report(params TrialRow[] trials) =>
        PenaltyReport.Of(ResultSet.Of([new SweepResults(ASweep(Objective.Default, Cells), trials)]));

    private static TrialRow ATrial(int cell, long seed, double test, double? validation, double? sparsity = null)
    {
        var trial = LeaderboardFixture.ATrial(cell, seed, test);
        var result = trial.Result! with { ValidationTop1 = validation };
        if (sparsity is { } share) result.Measurements["gamma_near_zero_1e-2"] = share;
        return trial with { Result = result };
    }
}
