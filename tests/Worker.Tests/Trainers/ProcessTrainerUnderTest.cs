using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Orchestrator.Storage;
using Orchestrator.Telemetry;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Agent.Devices;
using Orchestrator.Worker.Tests.Datasets;
using Orchestrator.Worker.Tests.Plugins;
using Orchestrator.Worker.Trainers.Processes;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Trainers;

/// <summary>The trainer of an agent with real trainer processes: the real command, over a small Fashion-MNIST look-alike and the faulty plugin.</summary>
public sealed partial class ProcessTrainerUnderTest : IDisposable
{
    private readonly LogLines<ProcessTrainer> _log = new();
    private long _token;

    public ProcessTrainerUnderTest(int slots = 1, Action<WorkerAgentOptions>? configure = null, string? program = null)
    {
        DataFiles.WriteFashionMnist(Folder.Path, train: 400, test: 200);
        var options = new WorkerAgentOptions { Slots = slots, CheckpointRoot = Folder.Folder("checkpoints"), StopWithin = TimeSpan.FromSeconds(30) };
        configure?.Invoke(options);
        Trainer = new ProcessTrainer(
            Options.Create(new TrainerProcessOptions { Program = [program ?? Command], Plugins = [PluginFiles.Faulty], OomCounters = [OomCounter] }),
            Options.Create(options),
            Options.Create(new TrainingOptions { DataFolder = Folder.Path, CacheFolder = Folder.Folder("cache") }),
            Options.Create(new TelemetryOptions()),
            TimeProvider.System,
            _log);
    }

    public TempFolder Folder { get; } = new();

    public ProcessTrainer Trainer { get; }

    /// <summary>In place of the kernel's file.</summary>
    public string OomCounter => Folder.File("oom");

    /// <summary>What the agent logged.</summary>
    public IReadOnlyList<string> Log => _log.All;

    /// <summary>The same with scopes.</summary>
    public LogLines<ProcessTrainer> Lines => _log;

    /// <summary>The numbers of the processes that were started so far.</summary>
    public IReadOnlyList<int> ProcessIds =>
        [.. Log.Select(line => Started().Match(line)).Where(match => match.Success).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    private static string Command
    {
        get
        {
            // tests/Worker.Tests/bin/CONFIGURATION/net10.0/ -> Cli/bin/CONFIGURATION/net10.0/orchestrator
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            return Repository.PathOf("Cli", "bin", here.Parent!.Name, here.Name, "orchestrator");
        }
    }

    /// <summary>Checks the devices, which starts their processes.</summary>
    public Task<IReadOnlyList<CheckedDevice>> OpenAsync() => Trainer.OpenAsync(CancellationToken.None);

    /// <summary>Trains on a thread of its own, as the agent does.</summary>
    public Task<TrainingOutcome> TrainAsync(TrialConfig config, IAttempt attempt, params IReadOnlyList<CheckpointInfo> checkpoints)
    {
        var fence = new Fence(new TrialId(1), 1, Interlocked.Increment(ref _token));
        return Task.Factory.StartNew(() => Trainer.Train(new ClaimedTrial(fence, config, checkpoints), attempt), TaskCreationOptions.LongRunning);
    }

    /// <summary>SIGKILL from outside, as the kernel sends it.</summary>
    public static void Kill(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
    }

    public void Dispose()
    {
        Trainer.Dispose();
        Folder.Dispose();
    }

    [GeneratedRegex("training process ([0-9]+) started")]
    private static partial Regex Started();
}
