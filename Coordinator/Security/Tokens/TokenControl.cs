using Orchestrator.Security;
using Orchestrator.Storage.Security;

namespace Orchestrator.Coordinator.Security.Tokens;

/// <summary>
/// Makes, lists and revokes API tokens. Admins do so for everybody; a user who signed in with a password for themselves. The API, the
/// dashboard and the command line come here.
/// </summary>
public sealed class TokenControl(ITokenStore tokens, IUserStore users, IAuditLog audit, IActorAccessor actors)
{
    private const int LongestName = 100;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3660);

    /// <summary>The tokens that the actor may see: its own, or, as admin, all.</summary>
    public async Task<IReadOnlyList<TokenRow>> ListAsync(CancellationToken stop)
    {
        var actor = actors.Current;
        if (actor.Has(Scope.Admin)) return await tokens.ListAsync(null, stop);
        if (actor.OwnerId is { } user) return await tokens.ListAsync(user, stop);
        return await tokens.FindAsync(actor.Id, stop) is { Row: var own } ? [own] : [];
    }

    /// <summary>Makes a token.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="owner">The user to whom it belongs; null for the actor itself, or, for an admin who is no user, nobody.</param>
    /// <param name="scopes">What it may do.</param>
    /// <param name="validFor">How long it lasts; null for as long as nobody revokes it.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<TokenCreation> CreateAsync(
        string name, string? owner, IReadOnlySet<Scope> scopes, TimeSpan? validFor, CancellationToken stop)
    {
        var actor = actors.Current;
        if (!MayCreate(actor))
            return TokenCreation.Forbidden("A token makes no tokens unless it has the scope admin. Sign in with a password.");
        if (Problem(name, validFor) is { } problem) return TokenCreation.Refused(problem);
        var user = owner is null ? null : await users.FindByNameAsync(UserName.Normalize(owner), stop);
        if (owner is not null && user is null) return TokenCreation.Refused($"There is no user '{owner}'.");
        var userId = user?.Row.UserId ?? (actor.Kind == ActorKind.User ? actor.Id : null);
        if (!actor.Has(Scope.Admin) && userId != actor.Id)
            return TokenCreation.Forbidden("Making tokens for others needs the scope 'admin'.");
        if (!Scopes.Expand(scopes).IsSubsetOf(user is null ? actor.Scopes : Scopes.Expand(user.Row.Scopes)))
            return TokenCreation.Refused($"The token's user may not do all of {Scopes.Format(scopes)}, so the token cannot either.");

        var text = TokenText.Create();
        var row = await tokens.AddAsync(new NewToken(text, name.Trim(), userId, scopes, validFor), stop);
        await audit.RecordAsync(
            AuditActions.CreateToken, row.TokenId, new { row.Name, row.Owner, scopes = Scopes.Format(scopes), row.ExpiresAt }, stop);
        return new TokenCreation(new CreatedToken(row, text.Reveal()), false, null);
    }

    /// <summary>Revokes a token for good. Null when the actor sees none with the id; false when it was revoked before.</summary>
    /// <param name="id">The id, with or without <c>orc_</c> before it.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<(TokenRow? Token, bool IsNew)> RevokeAsync(string id, CancellationToken stop)
    {
        var bare = id.StartsWith("orc_", StringComparison.Ordinal) ? id[4..] : id;
        if ((await ListAsync(stop)).FirstOrDefault(token => token.TokenId == bare) is not { } seen) return (null, false);
        var isNew = await tokens.RevokeAsync(seen.TokenId, stop);
        if (isNew) await audit.RecordAsync(AuditActions.RevokeToken, seen.TokenId, new { seen.Name, seen.Owner }, stop);
        return ((await tokens.FindAsync(seen.TokenId, stop))!.Row, isNew);
    }

    private static bool MayCreate(Actor actor) => actor.Kind == ActorKind.User || actor.Has(Scope.Admin);

    private static string? Problem(string name, TimeSpan? validFor) =>
        name.Trim().Length is 0 or > LongestName || name.Any(char.IsControl)
            ? $"A token's name says what it is for, in 1 to {LongestName} characters."
        : validFor <= TimeSpan.Zero || validFor > Longest ? $"A token lasts from a moment to {Longest.TotalDays:0} days."
        : null;
}
