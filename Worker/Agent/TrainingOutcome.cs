using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent;

/// <summary>How a trainer left a trial.</summary>
public abstract record TrainingOutcome
{
    private TrainingOutcome()
    {
    }

    /// <summary>Trained and tested.</summary>
    public sealed record Finished(TrialResult Result) : TrainingOutcome;

    /// <summary>Ended without a result; the cause decides about another attempt.</summary>
    public sealed record Failed(FailureCause Cause, string Message) : TrainingOutcome;

    /// <summary>Stopped because <see cref="IAttempt.Stop"/> asked for it.</summary>
    public sealed record Stopped(StopReason Reason) : TrainingOutcome;
}
