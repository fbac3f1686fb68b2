using Orchestrator.Dashboard.Components.Penalties;
using Orchestrator.Dashboard.Tests.Samples;

namespace Orchestrator.Dashboard.Tests.Pages;

public sealed class PenaltyPageTests
{
    private static Task<RenderedPage> ShowAsync(string query = "", SampleSweep? sweep = null) =>
        RenderedPage.OfAsync<PenaltyPage>(new SampleStore(sweep ?? Some.Grid()), $"/penalty?sweep=placements-87654321{query}");

    [Fact]
    public async Task TheChosenPenalty_IsShownWithWhatItGives()
    {
        var page = await ShowAsync("&where=backbone%3Dresnet20&where=placement%3Dstandard");

        Assert.Contains("nam · standard · resnet20 · fashion-mnist 0, 0.0001, 0.001 0.0001", page.Text, StringComparison.Ordinal);
        Assert.Contains("Chosen by the best mean validation accuracy, never by test images.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinesApart_AreInTheUrlOfTheChart()
    {
        var page = await ShowAsync("&apart=true");

        Assert.Contains("/penalty/lines.json?sweep=placements-87654321&apart=true", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAPenalty_SaysWhereItIsShown()
    {
        var page = await ShowAsync("&where=module%3Dse");

        Assert.Contains("No cell with λ has a result", page.Text, StringComparison.Ordinal);
    }
}
