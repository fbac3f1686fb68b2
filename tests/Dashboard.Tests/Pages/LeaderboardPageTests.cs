using Orchestrator.Dashboard.Components.Board;
using Orchestrator.Dashboard.Tests.Samples;

namespace Orchestrator.Dashboard.Tests.Pages;

public sealed class LeaderboardPageTests
{
    private const string Sweep = "/leaderboard?sweep=placements-87654321";

    private static Task<RenderedPage> ShowAsync(string query = "", string address = Sweep) =>
        RenderedPage.OfAsync<LeaderboardPage>(new SampleStore(Some.Grid()), address + query);

    private static IReadOnlyList<string> Rows(RenderedPage page) => page.All("<tr id=\"(row-[0-9a-f]+)\"");

    [Fact]
    public async Task AllCells_AreListedWithTheBestFirstAndHowTheNumbersWereObtained()
    {
        var page = await ShowAsync();

        Assert.Equal(64, Rows(page).Count);
        Assert.Contains("1 ▸ Trials of cbam · post · repvgg-a0 · fashion-mnist cbam repvgg-a0 post – ", page.Text, StringComparison.Ordinal);
        Assert.Contains("Top-1 accuracy on 1000 test images, weights of the last epoch", page.Text, StringComparison.Ordinal);
        Assert.Contains("Holm-corrected over 60 comparisons with the definition's baseline", page.Text, StringComparison.Ordinal);
        Assert.Contains("64 cells tried, 3 seeds each.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoSeeds_HaveNoPValueAndSayWhy()
    {
        var page = await RenderedPage.OfAsync<LeaderboardPage>(new SampleStore(Some.Grid(seeds: 2)), Sweep);

        Assert.Contains("n too small", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("▲ , better", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_KeepsTheCellsWithTheseLevelsAndStillSaysHowManyWereTried()
    {
        var page = await ShowAsync("&where=module%3Dse&where=module%3Dcbam&where=backbone%3Dresnet20");

        Assert.Equal(6, Rows(page).Count);
        Assert.Contains("6 of 64 cells", page.Text, StringComparison.Ordinal);
        Assert.Contains("64 cells tried", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_KeepsTheCellsThatHaveAllWords()
    {
        var page = await ShowAsync("&q=cbam%20resnet20");

        Assert.Equal(3, Rows(page).Count);
    }

    [Fact]
    public async Task Baseline_OfTheUrl_IsWhatCellsAreComparedWith()
    {
        var page = await ShowAsync("&baseline=placement%3Dpre");

        Assert.Contains("<option value=\"placement=pre\" selected>", page.Html, StringComparison.Ordinal);
        Assert.Contains("with the same cell with placement pre", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Baseline_ThatIsNotThere_IsSaidAndTheDefinitionsIsUsed()
    {
        var page = await ShowAsync("&baseline=module%3Dsee");

        Assert.Contains("Baseline: The level of module 'see' is not known. Did you mean 'se'?", page.Text, StringComparison.Ordinal);
        Assert.Contains("comparisons with the definition's baseline", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GroupedByModule_AveragesOverBackbones()
    {
        var page = await ShowAsync("&group=module");

        Assert.Contains("4 groups by module", page.Text, StringComparison.Ordinal);
        Assert.Contains("12 of 12", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOpenRow_ListsTheTrialsBehindItsNumbers()
    {
        var row = Rows(await ShowAsync())[0]["row-".Length..];

        var page = await ShowAsync($"&open={row}");

        Assert.Equal(3, page.All("<a href=\"/trials/([0-9a-f]{16})\">seed").Count);
        Assert.Contains("Compare all with this cell", page.Text, StringComparison.Ordinal);
        Assert.Contains("3 pairs of equal seeds", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APinnedRow_StaysOnTopOfAFilter()
    {
        var last = Rows(await ShowAsync())[^1];

        var page = await ShowAsync($"&pin={last["row-".Length..]}&q=cbam");

        Assert.Equal(last, Rows(page)[0]);
    }

    [Fact]
    public async Task Columns_OfTheUrl_AreShownAlone()
    {
        var page = await ShowAsync("&col=median&col=range");

        Assert.Contains("Worst – best seed", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.All("(?:aria-sort[^>]*>)?<a class=\"sort\"[^>]*>(MACs)<"));
    }

    [Fact]
    public async Task WithoutASweep_AsksForOne()
    {
        var page = await ShowAsync(address: "/leaderboard");

        Assert.Contains("Choose a sweep", page.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"placements-87654321\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASweepThatDoesNotExist_IsSaid()
    {
        var page = await ShowAsync("&sweep=nope");

        Assert.Contains("There is no sweep nope.", page.Text, StringComparison.Ordinal);
        Assert.Equal(64, Rows(page).Count);
    }

    [Fact]
    public async Task ASweepWithoutResults_ListsItsCells()
    {
        var page = await RenderedPage.OfAsync<LeaderboardPage>(new SampleStore(SampleSweep.Of(AGrid.Plan(), _ => null)), Sweep);

        Assert.Equal(64, Rows(page).Count);
        Assert.Contains("0 of 192 trials done", page.Text, StringComparison.Ordinal);
    }
}
