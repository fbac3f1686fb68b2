using Orchestrator.Dashboard.Components.Sweeps;
using Orchestrator.Dashboard.Tests.Samples;

namespace Orchestrator.Dashboard.Tests.Pages;

public sealed class SweepListPageTests
{
    [Fact]
    public async Task WithoutSweeps_SaysHowToStartOne()
    {
        var page = await RenderedPage.OfAsync<SweepListPage>(new SampleStore(), "/");

        Assert.Contains("No sweep yet", page.Text, StringComparison.Ordinal);
        Assert.Contains("./run sweeps/quickstart.yaml", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARunningSweep_ShowsItsProgressInNumbersForEveryone()
    {
        var page = await RenderedPage.OfAsync<SweepListPage>(new SampleStore(Some.RunningSweep()), "/");

        Assert.Contains("aria-valuenow=\"72\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("72 %: 10 of 15 trials ended", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARunningSweep_ShowsItsTrialsByState()
    {
        var page = await RenderedPage.OfAsync<SweepListPage>(new SampleStore(Some.RunningSweep()), "/");

        Assert.Matches("2 queued .*1 leased .*2 running .*9 succeeded .*1 failed", page.Text);
    }

    [Fact]
    public async Task ARunningSweep_ShowsAnEstimate()
    {
        var page = await RenderedPage.OfAsync<SweepListPage>(new SampleStore(Some.RunningSweep()), "/");

        Assert.Matches(@"Left about \d+ min", page.Text);
    }

    [Fact]
    public async Task AFinishedSweep_SaysHowLongItTook()
    {
        var page = await RenderedPage.OfAsync<SweepListPage>(new SampleStore(Some.FinishedSweep()), "/");

        Assert.Contains("Took 10 min", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Left", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sweeps_AreLinksToTheirPages()
    {
        var page = await RenderedPage.OfAsync<SweepListPage>(new SampleStore(Some.RunningSweep(), Some.FinishedSweep()), "/");

        Assert.Equal(["/sweeps/quickstart-1f2e3d4c", "/sweeps/done-00000001"], page.All("<h2><a href=\"([^\"]*)\""));
    }

    [Theory]
    [InlineData("/?q=DON", "done-00000001")]
    [InlineData("/?q=residual+done", "")]
    [InlineData("/?state=running", "quickstart-1f2e3d4c")]
    [InlineData("/?state=finished&q=squeeze", "")]
    [InlineData("/?state=waiting", "later-00000002")]
    [InlineData("/?order=name", "done-00000001 later-00000002 quickstart-1f2e3d4c")]
    [InlineData("/?order=oldest", "later-00000002 done-00000001 quickstart-1f2e3d4c")]
    [InlineData("/?order=left&state=nonsense", "quickstart-1f2e3d4c done-00000001 later-00000002")]
    public async Task AView_ShowsWhatItsUrlAsksFor(string address, string expected)
    {
        var page = await RenderedPage.OfAsync<SweepListPage>(new SampleStore(Some.RunningSweep(), Some.FinishedSweep(), Some.WaitingSweep()), address);

        Assert.Equal(expected, string.Join(' ', page.All("<h2><a href=\"/sweeps/([^\"]*)\"")));
    }

    [Fact]
    public async Task ABrokenStore_IsNotTakenForAnEmptyOne()
    {
        var store = new SampleStore { Broken = new IOException("disk") };

        await Assert.ThrowsAsync<IOException>(() => RenderedPage.OfAsync<SweepListPage>(store, "/"));
    }
}
