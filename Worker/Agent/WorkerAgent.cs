using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orchestrator.Storage;
using Orchestrator.Worker.Agent.Attempts;
using Orchestrator.Worker.Agent.Devices;
using Orchestrator.Worker.Agent.Slots;

namespace Orchestrator.Worker.Agent;

/// <summary>
/// The worker as a service: checks its devices, registers, listens to offers, fills slots, says that it is alive; when it is told to stop it
/// takes no more trials, lets the running ones write a checkpoint and gives them back.
/// </summary>
public sealed partial class WorkerAgent(
    IWorkerDevices devices, Membership membership, Listening listening, SlotLoop loop, SlotPool slots, RunningAttempts running,
    WorkerDeparture departure, IOptions<WorkerAgentOptions> options, TimeProvider time, ILogger<WorkerAgent> logger)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var found = await devices.OpenAsync(stoppingToken);
            foreach (var device in found.Where(device => device.Unusable is not null))
                LogUnusable(device.Device.Name, device.Unusable!);
            if (found.All(device => device.Unusable is not null))
            {
                departure.Fail(NoDevice(found));
                return;
            }

            await WorkAsync(found, stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The host ends with the service; whoever started the worker must see why.
            departure.Fail($"The worker failed: {failure.Message}");
            throw;
        }
    }

    private async Task WorkAsync(IReadOnlyList<CheckedDevice> found, CancellationToken stop)
    {
        await membership.JoinAsync(found, stop);
        slots.Add(found.Where(device => device.Unusable is null).Sum(device => device.Device.Slots));
        devices.Broken += Exclude;
        listening.Begin();
        try
        {
            await Task.WhenAll(loop.RunAsync(stop), membership.BeatAsync(stop));
        }
        finally
        {
            await DrainAsync();
            devices.Broken -= Exclude;
            await listening.EndAsync();
            await membership.LeaveAsync();
        }
    }

    private void Exclude(WorkerDevice device, string because)
    {
        LogUnusable(device.Name, because);
        slots.Remove(device.Slots);
        membership.TellBroken(device.Name, because);
        if (slots.Count <= 0) departure.Fail($"The worker has no device left that can train. {device.Name}: {because}");
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

    private string NoDevice(IReadOnlyList<CheckedDevice> found) => found.Count == 0
        ? $"Worker:DeviceClass is '{options.Value.DeviceClass}', which means GPUs, and this machine shows none. Look at nvidia-smi and CUDA_VISIBLE_DEVICES."
        : "The worker has no device that can train. " + string.Join(" ", found.Select(device => $"{device.Device.Name}: {device.Unusable}"));

    [LoggerMessage(
        EventId = 343, Level = LogLevel.Warning,
        Message = "{Trials} trials did not stop within {Limit}; they are taken up again from their last checkpoint when their lease has ended.")]
    private partial void LogNotDrained(int trials, TimeSpan limit);

    [LoggerMessage(EventId = 346, Level = LogLevel.Error, Message = "{Device} trains no more: {Because}")]
    private partial void LogUnusable(string device, string because);
}
