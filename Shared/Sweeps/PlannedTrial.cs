using Orchestrator.Trials;

namespace Orchestrator.Sweeps;

/// <summary>One trial that a sweep needs.</summary>
/// <param name="Cell">Index of its cell.</param>
/// <param name="Config">Its configuration in canonical form.</param>
/// <param name="Hash">Hash of the configuration with its seed, 64 hexadecimal digits.</param>
public sealed record PlannedTrial(int Cell, TrialConfig Config, string Hash)
{
    /// <summary>The trial's identity, from the hash.</summary>
    public TrialId Id => TrialId.FromHash(Hash);
}
