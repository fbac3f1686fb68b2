using Orchestrator.Dashboard.Finding;
using Orchestrator.Dashboard.Tests.Samples;

namespace Orchestrator.Dashboard.Tests.Finding;

public sealed class PlaceFinderTests
{
    private static readonly SampleStore Store = new(Some.RunningSweep(), Some.FinishedSweep());

    private static Task<IReadOnlyList<Place>> FindAsync(string text) => FindAsync(Store, text);

    private static Task<IReadOnlyList<Place>> FindAsync(SampleStore store, string text) => new PlaceFinder(store, store, store).FindAsync(text, CancellationToken.None);

    [Fact]
    public async Task Find_Nothing_GivesPagesAndSweeps()
    {
        var places = await FindAsync("");

        Assert.Equal(["page", "sweep"], places.Select(place => place.Kind).Distinct());
    }

    [Theory]
    [InlineData("FLEET time", "/workers?tab=timeline")]
    [InlineData("done", "/sweeps/done-00000001")]
    [InlineData("new sw", "/sweeps/new")]
    public async Task Find_Words_GivesWhatHasThemAll(string text, string url) => Assert.Equal([url], (await FindAsync(text)).Select(place => place.Url));

    [Fact]
    public async Task Find_TheBeginningOfATrialsId_GivesTheTrial()
    {
        var trial = Some.RunningSweep().Trials[0].Row.Trial;

        var place = Assert.Single(await FindAsync(new SampleStore(Some.RunningSweep()), trial.Short.ToUpperInvariant()), place => place.Kind == "trial");

        Assert.Equal($"/trials/{trial}", place.Url);
    }
}
