using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Orchestrator.Security;

namespace Orchestrator.Coordinator.Security.Authentication;

/// <summary>Whoever sent the request; without one the process itself, which without sign-in is whoever started it.</summary>
internal sealed class HttpActorAccessor(IHttpContextAccessor http, IOptions<SecurityOptions> options) : IActorAccessor
{
    public Actor Current => http.HttpContext?.User.Identity is ActorIdentity identity ? identity.Current
        : options.Value.SignIn == SignInMode.None ? Actor.Local
        : Actor.System;

    public string? Address => http.HttpContext?.Connection.RemoteIpAddress?.ToString();
}
