using System.Threading.Channels;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Scheduling;

/// <summary>
/// Runs a duty when the process starts, then at its interval and whenever it is called. The only place that knows what a clock tick is.
/// </summary>
/// <typeparam name="TDuty">The duty.</typeparam>
public sealed partial class DutyLoop<TDuty>(TDuty duty, TimeProvider time, ILogger<DutyLoop<TDuty>> logger) : BackgroundService
    where TDuty : IDuty
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Calls that come while the duty runs are one more run, however many they are.
        var calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var subscription = duty.Subscribe(() => calls.Writer.TryWrite(true));
        using var timer = new PeriodicTimer(duty.Every, time);
        try
        {
            var tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
            var call = calls.Reader.ReadAsync(stoppingToken).AsTask();
            while (true)
            {
                await RunOnceAsync(stoppingToken);
                await await Task.WhenAny(tick, call);
                if (call.IsCompleted) call = calls.Reader.ReadAsync(stoppingToken).AsTask();
                if (tick.IsCompleted) tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops; what was not done is still in the store.
        }
    }

    private async Task RunOnceAsync(CancellationToken stop)
    {
        try
        {
            await duty.RunAsync(stop);
        }
        catch (Exception failure) when (StoreOutage.Is(failure) || failure is MassTransitException)
        {
            // Database or broker out of reach: the next tick tries again. Anything else is a bug and stops the process.
            LogFailed(typeof(TDuty).Name, failure);
        }
    }

    [LoggerMessage(EventId = 220, Level = LogLevel.Warning, Message = "{Duty} failed; it is tried again at its next turn.")]
    private partial void LogFailed(string duty, Exception failure);
}
