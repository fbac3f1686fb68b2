using Orchestrator.Storage;
using Orchestrator.Telemetry;

namespace Orchestrator.Worker.Agent.Attempts;

/// <summary>How ended attempts are counted.</summary>
internal static class AttemptEnd
{
    /// <summary>The outcome of one that lost its lease, or whose worker could not tell its end.</summary>
    private const string LeaseLost = "lease-lost";

    /// <summary>Counts an attempt that ended.</summary>
    public static void Count(OrchestratorMeter meter, TrainingOutcome outcome, WriteAnswer answer)
    {
        if (answer == WriteAnswer.LeaseLost) CountLost(meter);
        else if (outcome is TrainingOutcome.Failed(var cause, _, _, _)) meter.Attempts.Add(1, Tags.Word(Tags.Outcome, "failed"), Tags.Word(Tags.Cause, cause));
        else meter.Attempts.Add(1, Tags.Word(Tags.Outcome, Word(outcome)));
    }

    /// <summary>Counts an attempt that ended without its worker's word.</summary>
    public static void CountLost(OrchestratorMeter meter)
    {
        meter.LeaseLosses.Add(1);
        meter.Attempts.Add(1, Tags.Word(Tags.Outcome, LeaseLost));
    }

    private static string Word(TrainingOutcome outcome) => outcome switch
    {
        TrainingOutcome.Finished => "succeeded",
        TrainingOutcome.Stopped(StopReason.Cancelled) => "cancelled",
        TrainingOutcome.Stopped(StopReason.Draining) or TrainingOutcome.GivenBack => "released",
        _ => "failed",
    };
}
