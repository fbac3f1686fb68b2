using Orchestrator.Dashboard.Sweeps;
using Orchestrator.Dashboard.Tests.Samples;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Sweeps;

public sealed class CellLabelsTests
{
    [Fact]
    public void Short_NamesOnlyWhatTellsTheCellsApart()
    {
        var cells = Some.RunningSweep().Cells;

        Assert.Equal(["none", "se · standard", "se · post", "nam · standard", "nam · post"], cells.Select(CellLabels.Of(cells).Short));
    }

    [Fact]
    public void Short_InASweepOfOneCell_NamesEverything()
    {
        var cells = new SampleSweep().WithCell("se", "post", 0.9, TrialState.Queued).Cells;

        Assert.Equal("se · post · resnet20 · fashion-mnist", CellLabels.Of(cells).Short(cells[0]));
    }

    [Fact]
    public void Common_AreTheFactorsThatAllCellsShare()
    {
        var cells = Some.RunningSweep().Cells;

        Assert.Equal(["backbone", "dataset"], CellLabels.Of(cells).Common.Select(factor => factor.Key));
    }
}
