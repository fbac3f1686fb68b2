using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Text;

/// <summary>How the outcomes of attempts look.</summary>
public static class AttemptText
{
    /// <summary>The trial state whose colour and shape stand for an outcome; null means that the attempt lasts.</summary>
    public static TrialState Looks(string? outcome) => outcome switch
    {
        null => TrialState.Running,
        "succeeded" => TrialState.Succeeded,
        "failed" or "reaped" => TrialState.Failed,
        "released" => TrialState.Queued,
        _ => TrialState.Cancelled,
    };
}
