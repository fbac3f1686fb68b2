namespace Orchestrator.Coordinator.Sweeps.Prioritize;

/// <summary>What <c>POST /sweeps/{sweep}/priority</c> takes.</summary>
/// <param name="Priority">See <see cref="SweepPriority"/>.</param>
public sealed record PriorityRequest(int Priority);
