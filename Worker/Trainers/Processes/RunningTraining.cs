using System.Collections.Concurrent;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Trainers.Protocol;

namespace Orchestrator.Worker.Trainers.Processes;

/// <summary>An attempt in a trainer process: what it reported and nobody took yet.</summary>
internal sealed class RunningTraining(TrainerChild child, Fence fence) : IDisposable
{
    private readonly BlockingCollection<TrainerReport.OfAttempt> _reports = [];

    /// <summary>The process.</summary>
    public TrainerChild Child { get; } = child;

    /// <summary>The attempt.</summary>
    public Fence Fence { get; } = fence;

    /// <summary>What the attempt's log lines carry, for those that its process prints.</summary>
    public ExecutionContext? Context { get; } = ExecutionContext.Capture();

    /// <summary>Adds a report of the process.</summary>
    public void Add(TrainerReport.OfAttempt report) => _reports.Add(report);

    /// <summary>The next report, waited for at most this long.</summary>
    public TrainerReport.OfAttempt? Take(TimeSpan atMost) => _reports.TryTake(out var report, atMost) ? report : null;

    /// <summary>Tells the process to stop this attempt.</summary>
    public void Stop(StopReason reason) => Child.Tell(new TrainerOrder.Stop(Fence, reason));

    /// <inheritdoc/>
    public void Dispose() => Child.Forget(this);
}
