using Orchestrator.Results;
using Orchestrator.Results.Export;
using Orchestrator.Sweeps;
using static Orchestrator.Shared.Tests.Results.LeaderboardFixture;

namespace Orchestrator.Shared.Tests.Results.Export;

public sealed class PaperTableTests
{
    internal static SweepResults Sweep { get; } = ASweepOf(
    [
        (ACell(0, 0, ("module", "none"), ("backbone", "resnet20"), ("dataset", "cifar10")), [0.900, 0.902, 0.901]),
        (ACell(1, 1, ("module", "none"), ("backbone", "resnet20"), ("dataset", "cifar100")), [0.600, 0.602, 0.601]),
        (ACell(2, 0, ("module", "se"), ("backbone", "resnet20"), ("dataset", "cifar10"), ("placement", "pre")), [0.9201, 0.9220, 0.9211]),
        (ACell(3, 1, ("module", "se"), ("backbone", "resnet20"), ("dataset", "cifar100"), ("placement", "pre")), [0.590, 0.580, 0.610]),
        (ACell(4, 0, ("module", "se"), ("backbone", "resnet20"), ("dataset", "cifar10"), ("placement", "post")), [0.910, 0.930, 0.911]),
    ]);

    private static readonly Leaderboard Board = Leaderboard.Of(ResultSet.Of([Sweep]));

    [Fact]
    public void DefaultLayout_HasMethodsAsRowsAndDataAsColumns()
    {
        var table = Lay(null, null);

        Assert.Equal(["module", "placement"], table.Layout.Rows);
        Assert.Equal(["dataset"], table.Layout.Columns);
        Assert.Equal([["cifar10"], ["cifar100"]], table.Columns);
        Assert.Null(table.Rows[2].Cells[1]);
    }

    [Fact]
    public void Cells_OfAColumn_MarkTheBestTheSecondAndWhatIsSignificant()
    {
        var (none, pre, post) = (At(0, 0), At(1, 0), At(2, 0));

        Assert.Equal(("92.11", "0.10", true, 1), (pre.Mean, pre.Spread, pre.IsBest, pre.Significance));
        Assert.Equal(("91.70", true, 0), (post.Mean, post.IsSecond, post.Significance));
        Assert.Equal((false, false, 0), (none.IsBest, none.IsSecond, none.Significance));
    }

    [Fact]
    public void Caption_SaysMetricSpreadMarksAndHowManyCellsWereTried() => Assert.Equal(
        "Top-1 accuracy in percent on 2000 test images, weights of the last epoch: mean ± sample standard deviation over 3 seeds. "
        + "Best of a column in bold, second underlined. * better, † worse than the definition's baseline: paired t-test, p < 0.05 "
        + "Holm-corrected over 3 comparisons. All cells: backbone resnet20. 5 cells tried.",
        Lay(null, null).Caption);

    [Fact]
    public void DataSetsAsRows_CompeteWithinTheirRow()
    {
        var table = Lay(["dataset"], ["module", "placement"]);

        Assert.Equal([false, true, false], table.Rows[0].Cells.Select(cell => cell!.IsBest));
        Assert.Contains("Best of each data set in bold", table.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoCellsOnOnePlace_AreRefusedWithWhatToDo()
    {
        Assert.False(PaperLayout.TryChoose(Board, ["module"], ["dataset"], out _, out var problem));
        Assert.Equal("Several cells fall on one place of the table: make placement rows or columns, or keep one level of it with --where.",
            problem);
    }

    [Fact]
    public void AnUnknownFactor_IsRefusedWithTheKnownOnes()
    {
        Assert.False(PaperLayout.TryChoose(Board, ["modul"], null, out _, out var problem));
        Assert.StartsWith("The factor 'modul' is not known. Did you mean 'module'?", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_HasTheSameMarks() => Assert.Equal(
        """
        | module | placement | cifar10 | cifar100 | Params | MACs |
        | --- | --- | --- | --- | --- | --- |
        | none | – | 90.10 ± 0.10 | **60.10 ± 0.10** | 42 | – |
        | se | pre | **92.11 ± 0.10**\* | <u>59.33 ± 1.53</u> | 42 | – |
        | se | post | <u>91.70 ± 1.13</u> | – | 42 | – |
        """,
        MarkdownPaperTable.Write(Lay(null, null)).Split("\n\n")[0]);

    [Fact]
    public void Manifest_TracesEveryNumberToItsTrials()
    {
        var manifest = TableManifest.Of(Lay(null, null), [Sweep]);

        var cell = manifest.Cells.Single(each => each.Macro == "DemoSeResnetTwoZeroCifarOneZeroPre");
        Assert.Equal([0.9201, 0.9220, 0.9211], cell.Trials.Select(trial => trial.Value));
        Assert.Equal(Sweep.Trials.Where(trial => trial.Cell == 2).Select(trial => trial.Trial), cell.Trials.Select(trial => trial.Trial));
        Assert.Equal(Sweep.Sweep.Cells[0].Hash, cell.Baseline);
        Assert.Equal(64, manifest.ResultsSha256.Length);
    }

    [Fact]
    public void Manifest_OfAnotherResult_HasAnotherDigest()
    {
        var first = Sweep.Trials[0];
        var changed = Sweep with { Trials = [first with { Result = first.Result! with { TestTop1 = 0.9 + 1e-9 } },
            .. Sweep.Trials.Skip(1)] };

        Assert.NotEqual(
            TableManifest.Of(Lay(null, null), [Sweep]).ResultsSha256, TableManifest.Of(Lay(null, null), [changed]).ResultsSha256);
    }

    internal static PaperTable Lay(string[]? rows, string[]? columns, string? prefix = null) =>
        PaperLayout.TryChoose(Board, rows, columns, out var layout, out var problem)
            ? PaperTable.Of(Board, layout, new PaperStyle(MacroPrefix: prefix))
            : throw new InvalidOperationException(problem);

    private static PaperCell At(int row, int column) => Lay(null, null).Rows[row].Cells[column]!;
}
