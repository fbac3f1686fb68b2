using Orchestrator.Dashboard.Components.Exporting;
using Orchestrator.Dashboard.Tests.Samples;

namespace Orchestrator.Dashboard.Tests.Pages;

public sealed class ExportPageTests
{
    private static Task<RenderedPage> ShowAsync(string query = "") =>
        RenderedPage.OfAsync<ExportPage>(new SampleStore(Some.Grid()), $"/export?sweep=placements-87654321{query}");

    [Fact]
    public async Task TheTable_HasBackbonesAsColumnsWithTheBestAndSecondMarked()
    {
        var page = await ShowAsync();

        Assert.Equal(4, page.All("<td class=\"(number paper-best)\"").Count);
        Assert.Equal(4, page.All("<td class=\"(number paper-second)\"").Count);
        Assert.Contains("\\usepackage{booktabs}", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FactorsOfTheUrl_MakeRowsAndColumns()
    {
        var page = await ShowAsync("&rows=backbone&where=module%3Dse");

        Assert.Equal(["resnet20", "resnet32", "resnet56", "repvgg-a0"], page.All("<th scope=\"row\">([^<]*)</th>"));
    }

    [Fact]
    public async Task ALayoutThatDoesNotTellCellsApart_IsSaid()
    {
        var page = await ShowAsync("&rows=module&columns=backbone");

        Assert.Contains("Several cells fall on one place of the table", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MacrosOfTheUrl_BeginAsItSays()
    {
        var page = await ShowAsync("&macros=Main%20table");

        Assert.Contains("\\newcommand{\\MainTable", page.Text, StringComparison.Ordinal);
        Assert.Contains("format=latex&macros=Main%20table", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Downloads_CarryTheScope()
    {
        var page = await ShowAsync("&where=module%3Dse&spread=confidence");

        Assert.Contains("/export/table?sweep=placements-87654321&where=module%3Dse&format=latex&spread=confidence", page.Html, StringComparison.Ordinal);
    }
}
