using Orchestrator.Dashboard.Components.Sweeps;
using Orchestrator.Dashboard.Tests.Samples;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Pages;

public sealed class SweepPageTests
{
    private static Task<RenderedPage> ShowAsync(SampleSweep sweep, string query = "") =>
        RenderedPage.OfAsync<SweepPage>(new SampleStore(sweep), $"/sweeps/{sweep.Id}{query}", ("SweepId", sweep.Id));

    private static IReadOnlyList<string> Cells(RenderedPage page) => page.All("<tr id=\"cell-(\\d)\"");

    [Fact]
    public async Task Leaderboard_IsInTheOrderOfRanks()
    {
        var page = await ShowAsync(Some.RunningSweep());

        Assert.Equal(["1", "2", "0", "3", "4"], Cells(page));
    }

    [Fact]
    public async Task Leaderboard_StatesHowItsNumbersWereObtained()
    {
        var page = await ShowAsync(Some.RunningSweep());

        Assert.Contains("Top-1 accuracy on 10000 test images, weights of the last epoch", page.Text, StringComparison.Ordinal);
        Assert.Contains("9 of 15 trials done; 5 cells tried, 3 seeds each.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaderboard_PrintsMeanSpreadAndPairedDifferenceWithSigns()
    {
        var page = await ShowAsync(Some.RunningSweep());

        Assert.Contains("se standard 92.12 ± 0.11 +0.86 [+0.54, +1.19] 3 /3 272.9 K", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaderboard_ACellWithOneSeed_HasNoSpreadAndNoInterval()
    {
        var page = await ShowAsync(Some.RunningSweep());

        Assert.Contains("nam standard 91.15 −0.14 1 /3", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 100, "1 to 100 of 250", 249)]
    [InlineData("?page=3", 50, "201 to 250 of 250", 49)]
    [InlineData("?page=99", 50, "201 to 250 of 250", 49)]
    [InlineData("?page=-1", 100, "1 to 100 of 250", 249)]
    public async Task Page_OfManyCells_ShowsSomeAtATimeAndSaysWhich(string query, int rows, string expected, int first)
    {
        var page = await ShowAsync(Some.LargeSweep(250), query);

        var shown = page.All("<tr id=\"cell-(\\d+)\"");
        Assert.Equal(rows, shown.Count);
        Assert.Equal($"{first}", shown[0]);
        Assert.Equal(2 * rows, page.All("id=\"square-([0-9a-f]+)\"").Count);
        Assert.Contains(expected, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Curves_OnALaterPage_StillOfferTheCellsThatAreDrawn()
    {
        var page = await ShowAsync(Some.LargeSweep(250), "?page=3&cells=240");

        Assert.Equal(51, page.All("name=\"cells\" value=\"(\\d+)\"").Count);
    }

    [Fact]
    public async Task Page_OfFewCells_HasNoPager() => Assert.Empty((await ShowAsync(Some.RunningSweep())).All("aria-label=\"(Pages of the table)\""));

    [Fact]
    public async Task Leaderboard_NamesTheFactorsThatAllCellsShareOnce()
    {
        var page = await ShowAsync(Some.RunningSweep());

        Assert.Contains("All cells: backbone resnet20 dataset fashion-mnist", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaderboard_ShowsParametersAndMacsOfTheTrainingFormAndWhatTheDeployFormChanges()
    {
        var page = await ShowAsync(Some.RunningSweep());

        Assert.Contains("269.4 K 268.7 K deploy 30.82 M", page.Text, StringComparison.Ordinal);
        Assert.Contains("2.50*", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaderboard_SortedByLatencyInTheUrl_KeepsCellsWithoutAValueLast()
    {
        var page = await ShowAsync(Some.RunningSweep(), "?sort=latency");

        Assert.Equal("0", Cells(page)[0]);
    }

    [Fact]
    public async Task Leaderboard_SortedByParametersInTheUrl_IsInThatOrder()
    {
        var page = await ShowAsync(Some.RunningSweep(), "?sort=parameters");

        Assert.Equal(["0", "1", "2", "3", "4"], Cells(page));
    }

    [Fact]
    public async Task Leaderboard_ReversedInTheUrl_KeepsCellsWithoutAValueLast()
    {
        var page = await ShowAsync(Some.RunningSweep(), "?reversed=true");

        Assert.Equal(["3", "0", "2", "1", "4"], Cells(page));
    }

    [Fact]
    public async Task Leaderboard_UnknownSortInTheUrl_IsIgnored()
    {
        var page = await ShowAsync(Some.RunningSweep(), "?sort=nonsense&metric=nonsense&cells=99&tab=nonsense");

        Assert.Equal(["1", "2", "0", "3", "4"], Cells(page));
    }

    [Fact]
    public async Task Leaderboard_HeaderOfTheSortedColumn_TurnsTheOrderAround()
    {
        var page = await ShowAsync(Some.RunningSweep(), "?sort=parameters");

        Assert.Contains("aria-sort=\"ascending\"><a class=\"sort\" href=\"/sweeps/quickstart-1f2e3d4c?sort=parameters&reversed=true\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Matrix_EverySquareSaysItsCellSeedAndState()
    {
        var page = await ShowAsync(Some.RunningSweep());
        var labels = page.All("class=\"square [^>]*aria-label=\"([^\"]*)\"");

        Assert.Equal(15, labels.Count);
        Assert.Contains("se · post, seed 3: running, 43 %", labels);
        Assert.Contains("nam · post, seed 2: failed, diverged", labels);
        Assert.Contains("none, seed 1: succeeded, Test top-1 91.29 %", labels);
    }

    [Fact]
    public async Task Curves_ByDefault_ShowBaselineAndBestCellsOnValidation()
    {
        var page = await ShowAsync(Some.RunningSweep());

        Assert.Equal(["/sweeps/quickstart-1f2e3d4c/curves.json?metric=validation_top1&cells=0&cells=1&cells=2&cells=3&cells=4"], page.All("data-src=\"([^\"]*)\""));
    }

    [Fact]
    public async Task Curves_MetricAndCellsInTheUrl_AreShown()
    {
        var page = await ShowAsync(Some.RunningSweep(), "?metric=train_loss&cells=2&cells=0");

        Assert.Equal(["/sweeps/quickstart-1f2e3d4c/curves.json?metric=train_loss&cells=0&cells=2"], page.All("data-src=\"([^\"]*)\""));
    }

    [Fact]
    public async Task DefinitionTab_ShowsTheTextAsItWasWritten()
    {
        var page = await ShowAsync(Some.RunningSweep(), "?tab=definition");

        Assert.Contains("module: [none, se, nam]", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Leaderboard", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAnyResult_TheLeaderboardStillListsTheCells()
    {
        var page = await ShowAsync(Some.WaitingSweep());

        Assert.Equal(["0", "1"], Cells(page));
        Assert.Contains("0 of 4 trials done", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOpenSweep_OffersToCancelIt()
    {
        var page = await ShowAsync(Some.RunningSweep());

        Assert.Contains("href=\"/sweeps/quickstart-1f2e3d4c/cancel\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOpenSweep_OffersToPauseItAndToRetryWhatFailed()
    {
        var page = await ShowAsync(Some.RunningSweep());

        Assert.Equal(["pause", "retry"], page.All("name=\"action\" value=\"([a-z]*)\""));
        Assert.Contains("Retry 1", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APausedSweep_OffersToResumeIt()
    {
        var page = await ShowAsync(new SampleSweep { PausedAt = SampleSweep.Now }.WithCell("none", null, 0.9, TrialState.Queued));

        Assert.Equal(["resume"], page.All("name=\"action\" value=\"([a-z]*)\""));
        Assert.Contains("paused", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecondVersion_SaysWhoseItIsAndWhatItExtends()
    {
        var sweep = new SampleSweep { Owner = "ada", Priority = 5, Extends = "first-1", SupersededBy = "third-3" }.WithCell("none", null, 0.9, TrialState.Failed);

        var page = await ShowAsync(sweep);

        Assert.Contains("by ada priority 5 version 2, extends first-1", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/sweeps/third-3\"", page.Html, StringComparison.Ordinal);
        Assert.Empty(page.All("name=\"action\" value=\"([a-z]*)\""));
    }

    [Fact]
    public async Task AFinishedSweep_DoesNotOfferToCancelIt()
    {
        var page = await ShowAsync(Some.FinishedSweep());

        Assert.DoesNotContain("/cancel", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownSweep_IsNotFound()
    {
        var page = await RenderedPage.OfAsync<SweepPage>(new SampleStore(), "/sweeps/nope", ("SweepId", "nope"));

        Assert.True(page.WasNotFound);
    }
}
