using Orchestrator.Dashboard.Charts;
using Orchestrator.Dashboard.Comparing;
using Orchestrator.Dashboard.Tests.Samples;

namespace Orchestrator.Dashboard.Tests.Comparing;

public sealed class DiffRowsTests
{
    private readonly SampleSweep _sweep = Some.FinishedSweep();

    private ComparedItem Cell(int cell)
    {
        var trials = _sweep.Trials.Where(trial => trial.Row.Cell == cell).ToList();
        return new ComparedItem(
            CompareKey.OfCell(_sweep.Id, cell), $"cell {cell}", "/", SeriesStyle.OfCell(cell), trials[0].Config, [.. trials.Select(trial => trial.Row)]);
    }

    private static DiffRow Row(IReadOnlyList<DiffRow> rows, string name) => rows.Single(row => row.Name == name);

    [Fact]
    public void OfConfigurations_OfTwoCells_DifferInWhatTellsThemApart()
    {
        var rows = DiffRows.OfConfigurations([Cell(0), Cell(1)]);

        Assert.Equal(["none", "se"], Row(rows, "module.name").Values);
        Assert.Equal([null, "standard"], Row(rows, "placement").Values);
        Assert.False(Row(rows, "training.optimizer.learning_rate").Differs);
    }

    [Fact]
    public void OfConfigurations_OfACell_NamesAllItsSeeds() => Assert.Equal(["1, 2"], Row(DiffRows.OfConfigurations([Cell(0)]), "seed").Values);

    [Fact]
    public void OfResults_OfACell_IsMeanAndDeviationOverItsSeeds()
    {
        var results = Cell(0).Results.Select(result => 100 * result.TestTop1).ToList();
        var deviation = Math.Abs(results[0] - results[1]) / Math.Sqrt(2);

        Assert.Equal(FormattableString.Invariant($"{results.Average():0.00} ± {deviation:0.00}"), Row(DiffRows.OfResults([Cell(0)]), "Test top-1, %").Values[0]);
    }

    [Fact]
    public void OfEnvironments_WhereTrialsOfACellDiffer_HasEveryValue()
    {
        var cell = Cell(0);
        var moved = cell.Trials[1] with { Result = cell.Trials[1].Result! with { Record = cell.Trials[1].Result!.Record with { Host = "zeta" } } };

        var hosts = Row(DiffRows.OfEnvironments([cell with { Trials = [cell.Trials[0], moved] }]), "host").Values[0];

        Assert.Equal($"{cell.Trials[0].Result!.Record.Host}; zeta", hosts);
    }
}
