using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Scheduling;

/// <summary>Runs a duty when the process starts and then at its interval. The only place that knows what a clock tick is.</summary>
/// <typeparam name="TDuty">The duty.</typeparam>
public sealed partial class DutyLoop<TDuty>(TDuty duty, TimeProvider time, ILogger<DutyLoop<TDuty>> logger) : BackgroundService
    where TDuty : IDuty
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(duty.Every, time);
        try
        {
            do
                await RunOnceAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
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
