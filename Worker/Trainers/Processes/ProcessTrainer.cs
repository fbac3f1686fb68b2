using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orchestrator.Storage;
using Orchestrator.Telemetry;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Agent.Devices;
using Orchestrator.Worker.Agent.Reports;
using Orchestrator.Worker.Trainers.Protocol;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Trainers.Processes;

/// <summary>
/// Trains trials in processes of their own, one a device: what crashes, hangs or takes all memory there ends the trials of one device and
/// neither the agent nor another device. See ADR 0008.
/// </summary>
public sealed class ProcessTrainer : ITrainer, IWorkerDevices, IDisposable
{
    private readonly WorkerAgentOptions _options;
    private readonly TimeProvider _time;
    private readonly TrainerDevices _devices;

    /// <summary>A trainer over this machine's devices; processes are started by <see cref="OpenAsync"/>.</summary>
    /// <param name="processes">The program and the plugins.</param>
    /// <param name="options">Slots, device class, checkpoints, limits of time.</param>
    /// <param name="training">Data, caches and measurements, which each process gets.</param>
    /// <param name="telemetry">Where traces go.</param>
    /// <param name="time">Measures how long a training was silent.</param>
    /// <param name="logger">Gets what the processes print.</param>
    public ProcessTrainer(
        IOptions<TrainerProcessOptions> processes, IOptions<WorkerAgentOptions> options, IOptions<TrainingOptions> training,
        IOptions<TelemetryOptions> telemetry, TimeProvider time, ILogger<ProcessTrainer> logger)
    {
        (_options, _time) = (options.Value, time);
        var settings = new TrainerSettings(training.Value, CheckpointFolder.Open(_options).Root, _options.CheckpointEvery, telemetry.Value);
        var launch = new TrainerLaunch(processes.Value.Program, processes.Value.Plugins, settings);
        _devices = TrainerDevices.Of(_options, GpuList.Read(), launch, new OomKills(processes.Value.OomCounters), logger);
    }

    /// <inheritdoc/>
    public event Action<WorkerDevice, string>? Broken;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CheckedDevice>> OpenAsync(CancellationToken stop) =>
        await Task.WhenAll(_devices.All.Select(device => Task.Run(device.Open, stop)));

    /// <inheritdoc/>
    public TrainingOutcome Train(ClaimedTrial trial, IAttempt attempt)
    {
        if (_devices.Take() is not { } device) return new TrainingOutcome.GivenBack("No device of the worker is free.");
        var couldTrain = device.BrokenBecause is null;
        try
        {
            return device.Child() is { } child
                ? Train(trial, attempt, device, child)
                : new TrainingOutcome.GivenBack($"The training process of {device.Device.Name} does not start. {device.LastFailure}");
        }
        finally
        {
            _devices.GiveBack(device);
            if (couldTrain && device.BrokenBecause is { } reason) Broken?.Invoke(device.Device, reason);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _devices.Dispose();

    private TrainingOutcome Train(ClaimedTrial trial, IAttempt attempt, TrainerDevice device, TrainerChild child)
    {
        using var training = child.Begin(trial);
        var outcome = new Supervision(training, attempt, _options.StuckAfter, _options.StopWithin, _time).Run();
        if (outcome is TrainingOutcome.Failed failed)
        {
            if (failed.Cause == FailureCause.DeviceFault) device.Break(failed.Message);
            else if (CudaErrors.BreaksTheProcess(failed.Message)) child.Kill("After a CUDA error its process cannot use the GPU any more.");
            if (failed.Cause == FailureCause.OutOfMemory) return failed with { DeviceBytes = failed.DeviceBytes ?? device.Device.MemoryBytes };
        }

        return outcome is TrainingOutcome.Finished finished ? new TrainingOutcome.Finished(WithCommand(finished.Result)) : outcome;
    }

    // The record is to say how the worker was started; the training process only knows its own command line.
    private static TrialResult WithCommand(TrialResult result) => result with { Record = result.Record with { Command = CommandText.OfThisProcess() } };
}
