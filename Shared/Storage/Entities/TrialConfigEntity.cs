namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>trial_configs</c>: what a trial trains. Never changes.</summary>
public sealed class TrialConfigEntity
{
    /// <summary>The trial.</summary>
    public required long TrialId { get; init; }

    /// <summary>The configuration as JSON. Its hash is over the canonical form and is kept with the trial: a database may reorder JSON.</summary>
    public required string Config { get; init; }
}
