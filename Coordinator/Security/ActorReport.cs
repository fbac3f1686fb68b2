using Orchestrator.Security;

namespace Orchestrator.Coordinator.Security;

/// <summary>An actor as the API shows it.</summary>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Scopes">What it may do, with everything that is included.</param>
public sealed record ActorReport(ActorKind Kind, string Id, string Name, IReadOnlyList<Scope> Scopes);
