using System.Net.Sockets;
using Orchestrator.Storage;
using Orchestrator.Testing;

namespace Orchestrator.Shared.Tests.Storage;

/// <summary>For how long a database could not be reached.</summary>
public sealed class StoreReachTests
{
    private readonly ManualTimeProvider _clock = new();
    private readonly StoreReach _reach;

    public StoreReachTests() => _reach = new StoreReach(_clock);

    [Fact]
    public async Task Outage_FromTheFirstFailureToTheNextAnswer_Counts()
    {
        await AnswerAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));
        await FailAsync(new SocketException());
        _clock.Advance(TimeSpan.FromSeconds(2));
        await FailAsync(new TimeoutException());
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal((TimeSpan.FromSeconds(5), false), (_reach.Outage, _reach.IsReachable));

        await AnswerAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((TimeSpan.FromSeconds(5), true), (_reach.Outage, _reach.IsReachable));
    }

    [Fact]
    public async Task AFailureOfTheProgram_IsNoOutage()
    {
        await FailAsync(new InvalidOperationException());

        Assert.True(_reach.IsReachable);
    }

    private Task<bool> AnswerAsync() => _reach.NoteAsync(() => Task.FromResult(true));

    private async Task FailAsync(Exception failure)
    {
        var thrown = await Record.ExceptionAsync(() => _reach.NoteAsync<bool>(() => throw failure));
        Assert.Same(failure, thrown);
    }
}
