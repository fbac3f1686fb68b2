using System.Data.Common;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orchestrator.Storage.Relational;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Postgres;

/// <summary>
/// LISTEN on one connection of its own, opened for the first subscriber. A notification that is sent while nobody listens is lost, so
/// everybody is rung once after each reconnect. Must not go through a pooler that shares connections between transactions.
/// </summary>
public sealed partial class PostgresSignals(PostgresDatabase database, TimeProvider time, ILogger<PostgresSignals> logger)
    : ITrialSignals, IAsyncDisposable
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan MaximumDelay = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private readonly TrialSignals _subscribers = new();
    private readonly CancellationTokenSource _stop = new();
    private Task? _loop;

    /// <inheritdoc/>
    public IDisposable Subscribe(Action ring)
    {
        lock (_lock) _loop ??= Task.Run(ListenAsync);
        return _subscribers.Subscribe(ring);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_loop is not null) await _loop;
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        for (var failures = 0; !_stop.IsCancellationRequested;)
        {
            try
            {
                await ListenOnceAsync(() => failures = 0);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is DbException or IOException or TimeoutException)
            {
                await PauseAsync(failures++, failure);
            }
        }
    }

    private async Task ListenOnceAsync(Action connected)
    {
        await using var connection = database.CreateListener();
        await connection.OpenAsync(_stop.Token);
        connection.Notification += (_, _) => _subscribers.Ring();
        await using (var listen = new NpgsqlCommand("LISTEN orchestrator_trials", connection))
            await listen.ExecuteNonQueryAsync(_stop.Token);
        connected();
        _subscribers.Ring();
        while (true)
            await connection.WaitAsync(_stop.Token);
    }

    private async Task PauseAsync(int failures, Exception failure)
    {
        // At once after a connection that had worked; then longer and longer, and not at the same moment as every other process.
        var jitter = RetryPolicy.JitterOf(new Fence(new TrialId(Environment.ProcessId), 1, failures));
        var delay = failures == 0 ? TimeSpan.Zero : FirstDelay * Math.Pow(2, Math.Min(failures, 10)) * (1 - (jitter / 2));
        if (delay > MaximumDelay) delay = MaximumDelay;
        LogLost(database.Description, delay, failure);
        try
        {
            if (delay > TimeSpan.Zero) await Task.Delay(delay, time, _stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The process stops.
        }
    }

    [LoggerMessage(
        EventId = 110, Level = LogLevel.Warning,
        Message = "The database {Database} no longer tells when trials are queued; it is asked every few seconds meanwhile. "
            + "Connecting again in {Delay}.")]
    private partial void LogLost(string database, TimeSpan delay, Exception failure);
}
