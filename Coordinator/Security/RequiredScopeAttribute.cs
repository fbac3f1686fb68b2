using Orchestrator.Security;

namespace Orchestrator.Coordinator.Security;

/// <summary>An endpoint's metadata: what an actor needs to call it.</summary>
/// <param name="Scope">The scope.</param>
public sealed record RequiredScope(Scope Scope);
