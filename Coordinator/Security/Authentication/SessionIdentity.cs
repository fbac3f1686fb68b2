using System.Security.Claims;
using Orchestrator.Security;
using Orchestrator.Storage.Mappings;
using Orchestrator.Storage.Security;

namespace Orchestrator.Coordinator.Security.Authentication;

/// <summary>
/// What a session's cookie says: as whom it began, and the user's stamp at that time. What the actor may do is read from the store at every
/// request.
/// </summary>
/// <param name="Kind">A user, or a token that somebody signed in with.</param>
/// <param name="Id">Its id.</param>
/// <param name="Stamp">The user's stamp; empty for a token.</param>
public sealed record SessionIdentity(ActorKind Kind, string Id, string Stamp)
{
    private const string KindClaim = "kind";
    private const string IdClaim = "id";
    private const string StampClaim = "stamp";

    /// <summary>The session of a user.</summary>
    public static SessionIdentity Of(StoredUser user) => new(ActorKind.User, user.Row.UserId, user.Stamp);

    /// <summary>The session of a token.</summary>
    public static SessionIdentity Of(StoredToken token) => new(ActorKind.Token, token.Row.TokenId, "");

    /// <summary>What a cookie says; null when it says something else.</summary>
    public static SessionIdentity? Read(ClaimsPrincipal? principal) =>
        principal?.FindFirstValue(IdClaim) is { } id
        && principal.FindFirstValue(KindClaim) is { } kind
        && principal.FindFirstValue(StampClaim) is { } stamp
            ? new SessionIdentity(StoredName.Parse<ActorKind>(kind), id, stamp)
            : null;

    /// <summary>What the cookie is made of.</summary>
    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [new Claim(KindClaim, StoredName.Of(Kind)), new Claim(IdClaim, Id), new Claim(StampClaim, Stamp)], SecuritySchemes.Session));
}
