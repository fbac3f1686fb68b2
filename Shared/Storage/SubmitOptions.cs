namespace Orchestrator.Storage;

/// <summary>What a submission says besides the plan. Only the first submission of a sweep sets its owner and priority.</summary>
/// <param name="Owner">Who submits: devices are shared out fairly between owners. Empty for the only user of a machine.</param>
/// <param name="Priority">Trials of sweeps with a higher one go first. Default 0.</param>
/// <param name="Extends">The sweep of which this is the next version: it must contain all its trials. Null for a sweep of its own.</param>
public sealed record SubmitOptions(string Owner, int Priority, string? Extends)
{
    /// <summary>No owner, priority 0, a sweep of its own.</summary>
    public static SubmitOptions Default { get; } = new("", 0, null);
}
