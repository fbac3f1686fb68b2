using System.Text.Json.Serialization;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Trainers.Protocol;

/// <summary>What a trainer process tells its agent.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "report")]
[JsonDerivedType(typeof(Ready), "ready")]
[JsonDerivedType(typeof(Unusable), "unusable")]
[JsonDerivedType(typeof(Alive), "alive")]
[JsonDerivedType(typeof(Advanced), "advanced")]
[JsonDerivedType(typeof(EpochFinished), "epoch-finished")]
[JsonDerivedType(typeof(CheckpointWritten), "checkpoint-written")]
[JsonDerivedType(typeof(CheckpointFailed), "checkpoint-failed")]
[JsonDerivedType(typeof(WeightsSelected), "weights-selected")]
[JsonDerivedType(typeof(Logged), "logged")]
[JsonDerivedType(typeof(Ended), "ended")]
internal abstract record TrainerReport
{
    private TrainerReport()
    {
    }

    /// <summary>The device computes; trials may come.</summary>
    /// <param name="Device">What was found.</param>
    /// <param name="Version">Orchestrator's version in this process, which is another one when the program was replaced meanwhile.</param>
    /// <param name="PeakBytes">The most memory that the process had so far; null where the system does not tell.</param>
    public sealed record Ready(DeviceReport Device, string Version, long? PeakBytes) : TrainerReport;

    /// <summary>The device or what belongs to it cannot be used; the process ends.</summary>
    public sealed record Unusable(string Reason) : TrainerReport;

    /// <summary>A report about one attempt.</summary>
    public abstract record OfAttempt(Fence Fence) : TrainerReport;

    /// <summary>The trainer looked at its attempt within the last second: at a step, a batch of an evaluation, an image decoded.</summary>
    /// <param name="Fence">The attempt.</param>
    /// <param name="PeakBytes">The most memory that the process had so far; null where the system does not tell.</param>
    public sealed record Alive(Fence Fence, long? PeakBytes) : OfAttempt(Fence);

    /// <summary>See <see cref="IAttempt.Progress"/>.</summary>
    public sealed record Advanced(Fence Fence, TrialProgress Progress) : OfAttempt(Fence);

    /// <summary>See <see cref="IAttempt.EpochFinished"/>.</summary>
    public sealed record EpochFinished(Fence Fence, EpochMetrics Metrics) : OfAttempt(Fence);

    /// <summary>See <see cref="IAttempt.CheckpointWritten"/>.</summary>
    public sealed record CheckpointWritten(Fence Fence, string Path, int Epoch, int Step, TimeSpan Within) : OfAttempt(Fence);

    /// <summary>See <see cref="IAttempt.CheckpointFailed"/>.</summary>
    public sealed record CheckpointFailed(Fence Fence, string Why) : OfAttempt(Fence);

    /// <summary>See <see cref="IAttempt.WeightsSelected"/>.</summary>
    public sealed record WeightsSelected(Fence Fence, string Path, int Epoch) : OfAttempt(Fence);

    /// <summary>See <see cref="IAttempt.Log"/>.</summary>
    public sealed record Logged(Fence Fence, string Level, string Text) : OfAttempt(Fence);

    /// <summary>The attempt's training ended.</summary>
    public sealed record Ended(Fence Fence, TrainingOutcome Outcome) : OfAttempt(Fence);
}
