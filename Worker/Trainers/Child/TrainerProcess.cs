using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using Orchestrator.Storage;
using Orchestrator.Telemetry;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Agent.Attempts;
using Orchestrator.Worker.Agent.Devices;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Trainers.Protocol;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Trainers.Child;

/// <summary>
/// A process that trains for an agent and for nobody else: it takes orders from its standard input and ends with it, however the agent ends.
/// See ADR 0008.
/// </summary>
public sealed class TrainerProcess
{
    private const string ComputesOnTheProcessor = "The GPU was checked, but the training loop of this version computes on the processor.";

    private static readonly TimeSpan AliveEvery = TimeSpan.FromSeconds(1);
    private static readonly PosixSignal[] ForTheAgent = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT, PosixSignal.SIGHUP];

    private readonly ConcurrentDictionary<Fence, ChildAttempt> _attempts = new();
    private readonly FrameWriter<TrainerReport> _reports;
    private readonly TrainerSettings _settings;
    private readonly ITrainer _trainer;

    private TrainerProcess(FrameWriter<TrainerReport> reports, TrainerSettings settings, ITrainer trainer) =>
        (_reports, _settings, _trainer) = (reports, settings, trainer);

    /// <summary>Serves the agent until it is gone; does not return then.</summary>
    /// <param name="device">The device to train on: <c>cpu:N</c> or <c>cuda:N</c>. Of GPUs the agent lets this process see only that one.</param>
    /// <param name="catalog">Loads what can be trained, with the plugins.</param>
    public static async Task RunAsync(string device, Func<TrainingCatalog> catalog)
    {
        using var channels = ReservedChannels.Take();
        MemoryPressure.PreferThisProcess();
        // Ctrl-C goes to every process of a terminal, and a service manager may signal all of a service. The agent decides what they mean:
        // it may need checkpoints first.
        var ignored = ForTheAgent.Select(signal => PosixSignalRegistration.Create(signal, context => context.Cancel = true)).ToList();
        var orders = new FrameReader<TrainerOrder>(channels.Orders);
        var reports = new FrameWriter<TrainerReport>(channels.Reports);
        if (await orders.ReadAsync() is TrainerOrder.Prepare prepare && Prepare(device, catalog, prepare.Settings, reports) is { } process)
        {
            using var traces = TraceExport.Start(prepare.Settings.Telemetry, TrainerVerb.Name);
            await process.ServeAsync(orders);
        }

        ProcessEnd.Now();
        GC.KeepAlive(ignored);
    }

    private static TrainerProcess? Prepare(string device, Func<TrainingCatalog> catalog, TrainerSettings settings, FrameWriter<TrainerReport> reports)
    {
        try
        {
            var found = DeviceCheck.Run(device);
            var data = new DatasetStore(new DatasetLocator(settings.Training.DataFolder, new DatasetCache(settings.Training.CacheFolder)));
            var trainer = new TorchTrainer(catalog(), data, Options.Create(settings.Training), TimeProvider.System);
            if (DeviceNames.IsGpu(device)) Console.Error.WriteLine(ComputesOnTheProcessor);
            reports.Write(new TrainerReport.Ready(found, ProgramVersion.Text, PeakMemory.Read()));
            return new TrainerProcess(reports, settings, trainer);
        }
        catch (Exception failure)
        {
            // Whatever is wrong with the machine (libraries, drivers, the card), the agent must be told why it has one device less.
            reports.Write(new TrainerReport.Unusable(CudaErrors.Describe(failure)));
            return null;
        }
    }

    private async Task ServeAsync(FrameReader<TrainerOrder> orders)
    {
        using var alive = TimeProvider.System.CreateTimer(_ => ReportAlive(), null, AliveEvery, AliveEvery);
        while (await orders.ReadAsync() is { } order)
        {
            if (order is TrainerOrder.Train train) _ = TrainAsync(train.Trial);
            if (order is TrainerOrder.Stop stop && _attempts.TryGetValue(stop.Fence, out var attempt)) attempt.AskToStop(stop.Reason);
        }
    }

    private async Task TrainAsync(ClaimedTrial trial)
    {
        var attempt = new ChildAttempt(trial.Fence, _settings, _reports, TimeProvider.System);
        _attempts[trial.Fence] = attempt;
        var outcome = await TrainingThread.RunAsync(_trainer, trial, attempt);
        _attempts.TryRemove(trial.Fence, out _);
        _reports.Write(new TrainerReport.Ended(trial.Fence, outcome));
    }

    private void ReportAlive()
    {
        var peak = PeakMemory.Read();
        foreach (var (fence, attempt) in _attempts)
        {
            if (attempt.TakeLook()) _reports.Write(new TrainerReport.Alive(fence, peak));
        }
    }
}
