using System.ComponentModel;
using Microsoft.Extensions.Logging;
using Orchestrator.Storage;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Agent.Devices;
using Orchestrator.Worker.Trainers.Protocol;

namespace Orchestrator.Worker.Trainers.Processes;

/// <summary>A device and its trainer process, which is started when it is needed and stays for the next trial.</summary>
internal sealed class TrainerDevice(WorkerDevice planned, string? gpu, TrainerLaunch launch, OomKills oomKills, ILogger logger) : IDisposable
{
    // The libraries of a GPU are gigabytes and may come from a network file system.
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromMinutes(3);

    /// <summary>Starts in a row that may fail before the device counts as broken.</summary>
    private const int FailuresAllowed = 3;

    private readonly Lock _starting = new();
    private TrainerChild? _child;
    private int _failures;

    /// <summary>The device, as far as it is known.</summary>
    public WorkerDevice Device { get; private set; } = planned;

    /// <summary>Why it trains no more; null while it does.</summary>
    public string? BrokenBecause { get; private set; }

    /// <summary>Checks the device by starting its process.</summary>
    public CheckedDevice Open()
    {
        if (Child() is null) BrokenBecause ??= LastFailure;
        return new CheckedDevice(Device, BrokenBecause);
    }

    /// <summary>Why the last start failed.</summary>
    public string LastFailure { get; private set; } = "";

    /// <summary>The process, started if there is none; null when it does not start, which after some times breaks the device.</summary>
    public TrainerChild? Child()
    {
        lock (_starting)
        {
            if (BrokenBecause is not null) return null;
            if (_child is { IsAlive: true }) return _child;
            _child?.Dispose();
            _child = null;
            if (Start() is not { } failure)
            {
                _failures = 0;
                return _child;
            }

            LastFailure = failure;
            if (++_failures == FailuresAllowed) BrokenBecause = failure;
            return null;
        }
    }

    /// <summary>Uses the device no more; its process ends.</summary>
    public void Break(string because)
    {
        lock (_starting)
        {
            BrokenBecause ??= because;
            _child?.Kill(because);
        }
    }

    /// <summary>Lets the process end. May be called again: a container disposes a service once for each name that it has.</summary>
    public void Dispose()
    {
        lock (_starting)
        {
            _child?.Dispose();
            _child = null;
        }
    }

    private string? Start()
    {
        try
        {
            _child = new TrainerChild(Device.Name, gpu, launch, oomKills, logger);
        }
        catch (Win32Exception failure)
        {
            return $"The training process cannot be started: {failure.Message}";
        }

        var problem = _child.WaitUntilReady(ReadyWithin) switch
        {
            TrainerReport.Ready ready when ready.Version == ProgramVersion.Text => Take(ready.Device),
            TrainerReport.Ready ready =>
                $"The program was replaced by version {ready.Version}; this worker still runs {ProgramVersion.Text} and must be started anew.",
            TrainerReport.Unusable unusable => unusable.Reason,
            var other => $"The training process began with {other.GetType().Name}.",
        };
        if (problem is not null) _child.Kill(problem);
        return problem;
    }

    private string? Take(DeviceReport found)
    {
        Device = Device with { Model = found.Model, MemoryBytes = found.MemoryBytes, Capability = found.Capability };
        return null;
    }
}
