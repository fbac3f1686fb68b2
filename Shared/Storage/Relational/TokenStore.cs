using Microsoft.EntityFrameworkCore;
using Orchestrator.Security;
using Orchestrator.Storage.Entities;
using Orchestrator.Storage.Security;

namespace Orchestrator.Storage.Relational;

/// <summary>API tokens in a relational database.</summary>
public sealed class TokenStore(StoreDatabase database, TimeProvider time) : ITokenStore
{
    private static readonly TimeSpan UseWrittenEvery = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task<TokenRow> AddAsync(NewToken token, CancellationToken stop)
    {
        await database.WriteAsync(
            session => session.ExecuteAsync(
                "token", ("token", token.Text.Id), ("hash", token.Text.SecretHash), ("user", token.UserId), ("name", token.Name),
                ("scopes", Scopes.Format(token.Scopes)), ("expires", token.ValidFor is not null), ("valid_for", token.ValidFor ?? TimeSpan.Zero)),
            stop);
        return (await FindAsync(token.Text.Id, stop))!.Row;
    }

    /// <inheritdoc/>
    public async Task<StoredToken?> FindAsync(string tokenId, CancellationToken stop)
    {
        await using var context = database.CreateContext();
        var found = await context.ApiTokens.Where(token => token.Id == tokenId)
            .Select(token => new { Token = token, User = context.Users.FirstOrDefault(user => user.Id == token.UserId) })
            .SingleOrDefaultAsync(stop);
        return found is null
            ? null
            : new StoredToken(ToRow(found.Token, found.User?.Name), found.Token.SecretHash, found.User is { } user ? UserStore.ToRow(user) : null);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TokenRow>> ListAsync(string? userId, CancellationToken stop)
    {
        await using var context = database.CreateContext();
        var found = await context.ApiTokens.Where(token => userId == null || token.UserId == userId)
            .OrderByDescending(token => token.CreatedAt).ThenBy(token => token.Id)
            .Select(token => new { Token = token, Owner = context.Users.Where(user => user.Id == token.UserId).Select(user => user.Name).FirstOrDefault() })
            .ToListAsync(stop);
        return [.. found.Select(row => ToRow(row.Token, row.Owner))];
    }

    /// <inheritdoc/>
    public Task<bool> RevokeAsync(string tokenId, CancellationToken stop) =>
        database.WriteAsync(async session => await session.ExecuteAsync("token-revoke", ("token", tokenId)) == 1, stop);

    /// <inheritdoc/>
    public Task NoteUseAsync(TokenRow token, CancellationToken stop) =>
        token.LastUsedAt is { } last && time.GetUtcNow().UtcDateTime - last < UseWrittenEvery
            ? Task.CompletedTask
            : database.WriteAsync(session => session.ExecuteAsync("token-used", ("token", token.TokenId), ("at_most_every", UseWrittenEvery)), stop);

    private static TokenRow ToRow(ApiTokenEntity token, string? owner) => new(
        token.Id, token.Name, token.UserId, owner, [.. Scopes.ParseStored(token.Scopes).Order()], token.CreatedAt, token.ExpiresAt, token.RevokedAt, token.LastUsedAt);
}
