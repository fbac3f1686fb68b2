using System.Text.Json.Serialization;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent;

/// <summary>How a trainer left a trial.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "outcome")]
[JsonDerivedType(typeof(Finished), "finished")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(Stopped), "stopped")]
[JsonDerivedType(typeof(GivenBack), "given-back")]
public abstract record TrainingOutcome
{
    private TrainingOutcome()
    {
    }

    /// <summary>Trained and tested.</summary>
    public sealed record Finished(TrialResult Result) : TrainingOutcome;

    /// <summary>Ended without a result; the cause decides about another attempt.</summary>
    /// <param name="Cause">Why.</param>
    /// <param name="Message">For people.</param>
    /// <param name="PeakBytes">The most memory that the trainer had; null where that is not known or does not matter.</param>
    /// <param name="DeviceBytes">The device's memory; likewise.</param>
    public sealed record Failed(FailureCause Cause, string Message, long? PeakBytes = null, long? DeviceBytes = null) : TrainingOutcome;

    /// <summary>Stopped because <see cref="IAttempt.Stop"/> asked for it.</summary>
    public sealed record Stopped(StopReason Reason) : TrainingOutcome;

    /// <summary>Ended by something that was not the trial's fault and says nothing about it: another attempt goes on from its checkpoint.</summary>
    public sealed record GivenBack(string Reason) : TrainingOutcome;
}
