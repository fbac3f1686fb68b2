namespace Orchestrator.Coordinator.Workers.Exclude;

/// <summary>What <c>POST /workers/{worker}/exclude</c> takes.</summary>
/// <param name="Reason">Why, for whoever finds it excluded.</param>
/// <param name="Device">One of its devices, such as <c>cuda:1</c>; null for the whole worker.</param>
public sealed record ExcludeRequest(string Reason, string? Device = null);
