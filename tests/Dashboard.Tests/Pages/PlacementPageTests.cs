using Orchestrator.Dashboard.Components.Placements;
using Orchestrator.Dashboard.Tests.Samples;

namespace Orchestrator.Dashboard.Tests.Pages;

public sealed class PlacementPageTests
{
    private static Task<RenderedPage> ShowAsync(string query = "", SampleSweep? sweep = null) =>
        RenderedPage.OfAsync<PlacementPage>(new SampleStore(sweep ?? Some.Grid(seeds: 5)), $"/placement?sweep=placements-87654321{query}");

    [Fact]
    public async Task EachModule_HasAFindingInWordsWithCaveats()
    {
        var page = await ShowAsync();

        Assert.Contains("cbam: post beats standard by", page.Text, StringComparison.Ordinal);
        Assert.Contains("on 4 of 4 backbones", page.Text, StringComparison.Ordinal);
        Assert.Contains("the winner's own number is optimistic", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheBlock_IsDrawnForEachPlacementOfTheKindChosen()
    {
        var page = await ShowAsync("&block=rep-vgg");

        Assert.Equal(
            ["standard: relu(att(the sum of the branches))", "pre: block(att(x)): all branches see the gated input", "post: att(relu(the sum of the branches))"],
            page.All("role=\"img\" aria-label=\"([^\"]*: [^\"]*)\""));
    }

    [Fact]
    public async Task TheSubjectOfTheUrl_IsShownOnEachBackbone()
    {
        var page = await ShowAsync("&subject=cbam");

        Assert.Contains("cbam on each backbone", page.Text, StringComparison.Ordinal);
        Assert.Contains("/placement/blocks.json?sweep=placements-87654321&subject=cbam", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheInteraction_IsTestedInASentence()
    {
        var page = await ShowAsync("&pair=backbone~placement");

        Assert.Contains("backbone does depends on placement: p ", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ranks_SayFriedmansTestAndTheCriticalDifference()
    {
        var page = await ShowAsync();

        Assert.Contains("Friedman's χ² = ", page.Text, StringComparison.Ordinal);
        Assert.Contains("closer than the critical difference of ", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutResults_SaysWhatIsOpen()
    {
        var page = await ShowAsync(sweep: SampleSweep.Of(AGrid.Plan(), _ => null));

        Assert.Contains("No backbone has a result for every placement of se yet.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutPlacements_SaysWhereTheyAreCompared()
    {
        var page = await ShowAsync("&where=module%3Dnone");

        Assert.Contains("No cell has a placement", page.Text, StringComparison.Ordinal);
    }
}
