using MassTransit;
using Microsoft.Extensions.Logging;

namespace Orchestrator.Messaging;

/// <summary>
/// Publishes messages that only make things quicker. What cannot be published within <see cref="Patience"/> is dropped: the store says the
/// same, and whoever would have heard of it looks there every few seconds.
/// </summary>
public sealed partial class Hints(IBus bus, IBusControl control, TimeProvider time, ILogger<Hints> logger)
{
    /// <summary>How long a publication may take before the broker counts as out of reach.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(5);

    private int _isAway;

    /// <summary>Whether messages get through, as far as is known.</summary>
    public bool IsConnected => Volatile.Read(ref _isAway) == 0 && control.CheckHealth().Status != BusHealthStatus.Unhealthy;

    /// <summary>Publishes the messages; false when the broker is out of reach.</summary>
    public async Task<bool> TryPublishAsync<T>(IEnumerable<T> messages, CancellationToken stop)
        where T : class
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        try
        {
            await bus.PublishBatch(messages, either.Token);
            if (Interlocked.Exchange(ref _isAway, 0) == 1) LogBack();
            return true;
        }
        catch (Exception failure) when (BrokerOutage.Is(failure) && !stop.IsCancellationRequested)
        {
            if (Interlocked.Exchange(ref _isAway, 1) == 0) LogAway(failure);
            return false;
        }
    }

    [LoggerMessage(EventId = 150, Level = LogLevel.Warning, Message = "The message broker is out of reach. Nothing is lost: workers ask the database, which takes seconds longer.")]
    private partial void LogAway(Exception failure);

    [LoggerMessage(EventId = 151, Level = LogLevel.Information, Message = "The message broker is back.")]
    private partial void LogBack();
}
