using System.Linq.Expressions;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Orchestrator.Security;
using Orchestrator.Storage.Entities;
using Orchestrator.Storage.Security;

namespace Orchestrator.Storage.Relational;

/// <summary>Users in a relational database.</summary>
public sealed class UserStore(StoreDatabase database) : IUserStore
{
    private const int StampBytes = 16;

    /// <inheritdoc/>
    public Task<bool> AddAsync(NewUser user, CancellationToken stop) => ChangeAsync(
        "user", user.UserId, stop,
        ("name", user.Name), ("hash", user.PasswordHash), ("scopes", Scopes.Format(user.Scopes)), ("stamp", NewStamp()));

    /// <inheritdoc/>
    public Task<StoredUser?> FindAsync(string userId, CancellationToken stop) => FindAsync(user => user.Id == userId, stop);

    /// <inheritdoc/>
    public Task<StoredUser?> FindByNameAsync(string name, CancellationToken stop) => FindAsync(user => user.Name == name, stop);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<UserRow>> ListAsync(CancellationToken stop)
    {
        await using var context = database.CreateContext();
        return [.. (await context.Users.OrderBy(user => user.Name).ToListAsync(stop)).Select(ToRow)];
    }

    /// <inheritdoc/>
    public Task<bool> DisableAsync(string userId, CancellationToken stop) => ChangeAsync("user-disable", userId, stop, ("stamp", NewStamp()));

    /// <inheritdoc/>
    public Task<bool> EnableAsync(string userId, CancellationToken stop) => ChangeAsync("user-enable", userId, stop);

    /// <inheritdoc/>
    public Task<bool> SetPasswordAsync(string userId, string passwordHash, CancellationToken stop) =>
        ChangeAsync("user-password", userId, stop, ("hash", passwordHash), ("stamp", NewStamp()));

    /// <inheritdoc/>
    public Task<bool> SetScopesAsync(string userId, IReadOnlySet<Scope> scopes, CancellationToken stop) =>
        ChangeAsync("user-scopes", userId, stop, ("scopes", Scopes.Format(scopes)));

    /// <summary>The row of an entity.</summary>
    internal static UserRow ToRow(UserEntity user) =>
        new(user.Id, user.Name, [.. Scopes.ParseStored(user.Scopes).Order()], user.CreatedAt, user.DisabledAt, user.LastSignedInAt);

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(StampBytes));

    private async Task<StoredUser?> FindAsync(Expression<Func<UserEntity, bool>> which, CancellationToken stop)
    {
        await using var context = database.CreateContext();
        return await context.Users.SingleOrDefaultAsync(which, stop) is { } user
            ? new StoredUser(ToRow(user), user.PasswordHash, user.SecurityStamp)
            : null;
    }

    private Task<bool> ChangeAsync(string statement, string userId, CancellationToken stop, params (string Name, object? Value)[] values) =>
        database.WriteAsync(async session => await session.ExecuteAsync(statement, [("user", userId), .. values]) == 1, stop);
}
