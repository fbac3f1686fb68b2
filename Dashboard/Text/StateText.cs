using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Text;

/// <summary>Names of states, as in words and as in style sheets and drawings (<c>state-running</c>).</summary>
public static class StateText
{
    /// <summary>The states in the order of a trial's life.</summary>
    public static IReadOnlyList<TrialState> All { get; } = Enum.GetValues<TrialState>();

    /// <summary>The state in lower case: <c>running</c>.</summary>
    public static string Name(TrialState state) => state switch
    {
        TrialState.Queued => "queued",
        TrialState.Leased => "leased",
        TrialState.Running => "running",
        TrialState.Succeeded => "succeeded",
        TrialState.Failed => "failed",
        _ => "cancelled",
    };

    /// <summary>Why an attempt failed, in words.</summary>
    public static string Cause(FailureCause cause) => cause switch
    {
        FailureCause.Diverged => "diverged",
        FailureCause.BrokenInput => "unusable input",
        FailureCause.OutOfMemory => "out of memory",
        FailureCause.LostWorker => "worker lost",
        FailureCause.MissingPlugin => "plugin missing",
        FailureCause.DeviceFault => "device broken",
        FailureCause.Crashed => "crashed",
        FailureCause.Stuck => "stuck",
        _ => "unknown",
    };
}
