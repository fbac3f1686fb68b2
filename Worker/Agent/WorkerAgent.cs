using System.Data.Common;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orchestrator.Messaging;
using Orchestrator.Storage;
using Orchestrator.Worker.Agent.Attempts;
using Orchestrator.Worker.Agent.Slots;

namespace Orchestrator.Worker.Agent;

/// <summary>
/// The worker as a service: registers, listens to offers, fills slots, says that it is alive; when it is told to stop it takes no more
/// trials, lets the running ones write a checkpoint and gives them back.
/// </summary>
public sealed partial class WorkerAgent(
    IWorkerStore workers, IReceiveEndpointConnector bus, TrialOfferedConsumer offers, CancelRequestedConsumer cancels, SlotLoop loop, SlotPool slots,
    RunningAttempts running, WorkerIdentity identity, IOptions<WorkerAgentOptions> options, TimeProvider time, ILogger<WorkerAgent> logger)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await workers.RegisterAsync(identity.Registration, stoppingToken);
        LogRegistered(identity.Id, options.Value.Slots);
        var listening = bus.ConnectReceiveEndpoint(OfferTopology.Queue, (_, endpoint) =>
        {
            OfferTopology.Configure(endpoint);
            endpoint.Instance(offers);
        });
        var hearing = bus.ConnectReceiveEndpoint(new TemporaryEndpointDefinition(), null, (_, endpoint) => endpoint.Instance(cancels));
        try
        {
            await Task.WhenAll(loop.RunAsync(stoppingToken), BeatAsync(stoppingToken));
        }
        finally
        {
            await DrainAsync();
            await listening.StopAsync(CancellationToken.None);
            await hearing.StopAsync(CancellationToken.None);
            await workers.LeaveAsync(identity.Id, CancellationToken.None);
            LogLeft(identity.Id);
        }
    }

    private async Task BeatAsync(CancellationToken stop)
    {
        var pause = new Bell(time);
        while (!stop.IsCancellationRequested)
        {
            await pause.WaitAsync(options.Value.BeatEvery, stop);
            try
            {
                if (await workers.BeatAsync(identity.Id, new WorkerBeat(slots.Busy, BrokerConnected: true), CancellationToken.None) is null)
                    await workers.RegisterAsync(identity.Registration, CancellationToken.None);
            }
            catch (DbException failure)
            {
                LogNotSeen(identity.Id, failure);
            }
        }
    }

    private async Task DrainAsync()
    {
        var idle = slots.CloseAsync();
        running.Drain();
        try
        {
            await idle.WaitAsync(options.Value.DrainWithin, time);
        }
        catch (TimeoutException)
        {
            LogNotDrained(slots.Busy, options.Value.DrainWithin);
        }
    }

    [LoggerMessage(EventId = 340, Level = LogLevel.Information, Message = "Worker {WorkerId} is here with {Slots} slots.")]
    private partial void LogRegistered(string workerId, int slots);

    [LoggerMessage(EventId = 341, Level = LogLevel.Information, Message = "Worker {WorkerId} left.")]
    private partial void LogLeft(string workerId);

    [LoggerMessage(EventId = 342, Level = LogLevel.Warning, Message = "Worker {WorkerId} could not say that it is alive; it tries again.")]
    private partial void LogNotSeen(string workerId, Exception failure);

    [LoggerMessage(
        EventId = 343, Level = LogLevel.Warning,
        Message = "{Trials} trials did not stop within {Limit}; they are taken up again from their last checkpoint when their lease has ended.")]
    private partial void LogNotDrained(int trials, TimeSpan limit);
}
