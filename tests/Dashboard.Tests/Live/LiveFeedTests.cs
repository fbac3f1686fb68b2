using Orchestrator.Dashboard.Live;
using Orchestrator.Dashboard.Tests.Samples;

namespace Orchestrator.Dashboard.Tests.Live;

public sealed class LiveFeedTests
{
    private readonly SampleStore _store = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly LiveFeed _feed;

    public LiveFeedTests() => _feed = new LiveFeed(new StoreReads(_store, _store, _store, _store, _store, _clock));

    private Task<string?> ReadAsync(string name = "a") => _feed.ReadAsync(new CountingQuery(name), CancellationToken.None);

    [Fact]
    public async Task Read_AgainAtOnce_DoesNotGoToTheStore()
    {
        await ReadAsync();
        await ReadAsync();

        Assert.Equal(1, _store.Reads);
    }

    [Fact]
    public async Task Read_ManyAtTheSameTime_ShareOneRead()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ReadAsync()));

        Assert.Equal(1, _store.Reads);
    }

    [Fact]
    public async Task Read_WhenTheSnapshotIsOld_ReadsAgainAndKnowsThePreviousOne()
    {
        await ReadAsync();
        _clock.Advance(LiveFeed.FreshFor);

        Assert.Equal("aa", await ReadAsync());
    }

    [Fact]
    public async Task Read_AnotherQuery_HasItsOwnSnapshot()
    {
        await ReadAsync("a");

        Assert.Equal("b", await ReadAsync("b"));
    }

    [Fact]
    public async Task Read_AfterAFailedRead_TriesAgain()
    {
        _store.Broken = new IOException("disk");
        await Assert.ThrowsAsync<IOException>(() => ReadAsync());
        _store.Broken = null;

        Assert.Equal("a", await ReadAsync());
    }

    [Fact]
    public async Task Refresh_MakesTheNextReadGoToTheStore()
    {
        await ReadAsync();
        _feed.Refresh();
        await ReadAsync();

        Assert.Equal(2, _store.Reads);
    }

    [Fact]
    public async Task Read_OfWhatNobodyAskedForALongTime_StartsAfresh()
    {
        await ReadAsync("a");
        _clock.Advance(LiveFeed.ForgetAfter + TimeSpan.FromSeconds(1));
        await ReadAsync("b");

        Assert.Equal("a", await ReadAsync("a"));
    }
}
