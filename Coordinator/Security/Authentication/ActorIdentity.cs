using System.Security.Claims;
using Orchestrator.Security;

namespace Orchestrator.Coordinator.Security.Authentication;

/// <summary>An actor as the framework's identity of a request.</summary>
public sealed class ActorIdentity(Actor actor, string scheme) : ClaimsIdentity([new Claim(ClaimTypes.Name, actor.Name)], scheme)
{
    /// <summary>The actor.</summary>
    public Actor Current => actor;

    /// <summary>The identity as a principal.</summary>
    public static ClaimsPrincipal ToPrincipal(Actor actor, string scheme) => new(new ActorIdentity(actor, scheme));
}
