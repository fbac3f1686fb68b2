using System.Threading.Channels;
using Npgsql;

namespace Orchestrator.Storage.Postgres;

/// <summary>
/// Runs single statements of many callers together: what waits while a transaction is under way goes into the next one, in one round
/// trip and with one write to the server's log (docs/adr/0010). A caller alone waits for nobody.
/// </summary>
internal sealed class GroupCommit(PostgresDatabase database) : IAsyncDisposable
{
    /// <summary>Transactions under way at a time: one is being prepared or read while the server works at the other.</summary>
    public const int Lanes = 3;

    /// <summary>Calls in one transaction at most, so that none waits long for the others.</summary>
    private const int MaximumCalls = 64;

    /// <summary>
    /// How long a transaction may take. It takes milliseconds; whoever waits behind a connection that is dead and does not know it yet
    /// should learn so well before the leases end.
    /// </summary>
    public const int TimeoutSeconds = 10;

    private readonly Channel<GroupedCall> _waiting = Channel.CreateUnbounded<GroupedCall>();
    private readonly Lock _lock = new();
    private Task[] _lanes = [];

    /// <summary>Has the call run in the next transaction.</summary>
    public void Add(GroupedCall call)
    {
        if (_lanes.Length == 0) Begin();
        if (!_waiting.Writer.TryWrite(call)) call.Fail(new ObjectDisposedException(nameof(PostgresDatabase)));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await Task.WhenAll(_lanes);
    }

    private void Begin()
    {
        lock (_lock)
        {
            if (_lanes.Length == 0) _lanes = [.. Enumerable.Range(0, Lanes).Select(_ => Task.Run(RunAsync))];
        }
    }

    private async Task RunAsync()
    {
        var group = new List<GroupedCall>(MaximumCalls);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (group.Count < MaximumCalls && _waiting.Reader.TryRead(out var call))
                group.Add(call);
            if (group.Count > 0) await SettleAsync(group);
            group.Clear();
        }
    }

    // Whatever goes wrong is the callers', each of whom waits for its own answer.
    private async Task SettleAsync(List<GroupedCall> group)
    {
        try
        {
            await database.RunBatchAsync(group);
            foreach (var call in group)
                call.Complete();
        }
        catch (PostgresException) when (group.Count > 1)
        {
            // One of them was refused, and the server took all of them back: each is run by itself, and only the culprit's caller hears of it.
            foreach (var call in group)
                await SettleAsync([call]);
        }
        catch (PostgresException failure) when (PostgresDatabase.IsConflict(failure))
        {
            await SettleAloneAsync(group[0]);
        }
        catch (Exception failure)
        {
            foreach (var call in group)
                call.Fail(failure);
        }
    }

    private async Task SettleAloneAsync(GroupedCall call)
    {
        try
        {
            await PostgresDatabase.RepeatAsync(() => database.RunBatchAsync([call]));
            call.Complete();
        }
        catch (Exception failure)
        {
            call.Fail(failure);
        }
    }
}
