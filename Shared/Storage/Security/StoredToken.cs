using Orchestrator.Security;

namespace Orchestrator.Storage.Security;

/// <summary>A token with what checking it needs. It never leaves the process.</summary>
/// <param name="Row">The token.</param>
/// <param name="SecretHash">See <see cref="TokenText.SecretHash"/>.</param>
/// <param name="User">The user to whom it belongs; null for one that belongs to nobody.</param>
public sealed record StoredToken(TokenRow Row, string SecretHash, UserRow? User)
{
    /// <summary>Whether it counts at an instant: not over, and its user may sign in.</summary>
    public bool IsValid(DateTime now) => !Row.IsOver(now) && User?.DisabledAt is null;

    /// <summary>Who acts with it: it may do what both the token and its user may.</summary>
    public Actor ToActor() => new(
        ActorKind.Token,
        Row.TokenId,
        User is null ? Row.Name : $"{User.Name} ({Row.Name})",
        User is null ? Scopes.Expand(Row.Scopes) : Scopes.Common(Row.Scopes, User.Scopes))
    {
        OwnerId = User?.UserId,
    };
}
