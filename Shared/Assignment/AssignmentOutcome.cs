namespace Orchestrator.Assignment;

/// <summary>What a policy makes of some trials on some slots.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Makespan">Time until the last trial ends, in seconds.</param>
/// <param name="IdleShare">Share of the slots' time until then in which they have nothing to do, 0 to below 1.</param>
public sealed record AssignmentOutcome(AssignmentPolicy Policy, double Makespan, double IdleShare);
