using System.Data.Common;
using Orchestrator.Storage.Security;

namespace Orchestrator.Storage.Relational;

/// <summary>Attempts to sign in and one-time links in a relational database.</summary>
public sealed class SignInStore(StoreDatabase database) : ISignInStore
{
    /// <inheritdoc/>
    public Task<TimeSpan?> BeginAsync(string name, CancellationToken stop) =>
        database.WriteAsync<TimeSpan?>(
            async session =>
            {
                await session.ExecuteAsync("sign-in-forget", ("forget", SignInDelay.Forget));
                if (await session.ListAsync("sign-in-begin", row => row.GetInt32(0), ("name", name)) is not [var attempts])
                    return await session.ListAsync("sign-in-locked", Remaining, ("name", name)) is [var remaining] ? remaining : TimeSpan.Zero;
                if (SignInDelay.After(attempts) is var delay && delay > TimeSpan.Zero)
                    await session.ExecuteAsync("sign-in-lock", ("name", name), ("delay", delay));
                return null;
            },
            stop);

    /// <inheritdoc/>
    public Task SucceedAsync(string name, string userId, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("sign-in-success", ("name", name));
                await session.ExecuteAsync("user-signed-in", ("user", userId));
            },
            stop);

    /// <inheritdoc/>
    public Task AddLinkAsync(string secretHash, string tokenId, TimeSpan validFor, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("sign-in-link-forget");
                await session.ExecuteAsync("sign-in-link", ("hash", secretHash), ("token", tokenId), ("valid_for", validFor));
            },
            stop);

    /// <inheritdoc/>
    public async Task<string?> TakeLinkAsync(string secretHash, CancellationToken stop) =>
        await database.WriteAsync(session => session.ListAsync("sign-in-link-take", row => row.GetString(0), ("hash", secretHash)), stop)
            is [var token] ? token : null;

    private TimeSpan Remaining(DbDataReader row) => database.ToInstant(row.GetValue(0)) - database.ToInstant(row.GetValue(1));
}
