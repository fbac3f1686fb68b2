using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>A trial that a worker has: leased or running.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="WorkerId">Who has it.</param>
/// <param name="State">Leased or running.</param>
/// <param name="Progress">How far it is; default before the first heartbeat.</param>
/// <param name="SweepId">The sweep on whose account it is trained; null when none needs it any more.</param>
public sealed record HeldTrial(TrialId Trial, string WorkerId, TrialState State, TrialProgress Progress, string? SweepId);
