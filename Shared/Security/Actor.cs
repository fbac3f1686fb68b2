namespace Orchestrator.Security;

/// <summary>Who does something.</summary>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Id">The id of the user or the token; <c>local</c> and <c>system</c> otherwise.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Scopes">What it may do, with everything that is included.</param>
public sealed record Actor(ActorKind Kind, string Id, string Name, IReadOnlySet<Scope> Scopes)
{
    /// <summary>Whoever uses this machine, under the name of its account.</summary>
    public static Actor Local { get; } = new(ActorKind.Local, "local", Environment.UserName, Security.Scopes.All);

    /// <summary>The coordinator itself.</summary>
    public static Actor System { get; } = new(ActorKind.System, "system", "system", Security.Scopes.All);

    /// <summary>The user to whom a token belongs; null for a user, for a token of nobody, and for the others.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Whether the actor may do what the scope allows.</summary>
    public bool Has(Scope scope) => Scopes.Contains(scope);
}
