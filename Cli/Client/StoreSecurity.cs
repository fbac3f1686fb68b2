using Orchestrator.Cli.Hosting;
using Orchestrator.Coordinator.Security.Tokens;
using Orchestrator.Coordinator.Security.Users;
using Orchestrator.Security;
using Orchestrator.Storage.Security;

namespace Orchestrator.Cli.Client;

/// <summary>Asks a store itself: how the first user comes to be, and the way back in when everybody is locked out.</summary>
internal sealed class StoreSecurity(StoreAccess store) : ISecurityControl
{
    public Task<IReadOnlyList<UserRow>> UsersAsync(CancellationToken stop) => store.Users.ListAsync(stop);

    public async Task<UserRow> AddUserAsync(string name, string password, IReadOnlySet<Scope> scopes, CancellationToken stop) =>
        Done(await store.UserControl.AddAsync(name, password, scopes, stop));

    public async Task<UserRow> DisableUserAsync(string name, CancellationToken stop) =>
        Done(await store.UserControl.DisableAsync(name, stop));

    public async Task<UserRow> EnableUserAsync(string name, CancellationToken stop) =>
        Done(await store.UserControl.EnableAsync(name, stop));

    public async Task<UserRow> SetPasswordAsync(string name, string password, CancellationToken stop) =>
        Done(await store.UserControl.SetPasswordAsync(name, password, stop));

    public async Task<UserRow> SetScopesAsync(string name, IReadOnlySet<Scope> scopes, CancellationToken stop) =>
        Done(await store.UserControl.SetScopesAsync(name, scopes, stop));

    public Task<IReadOnlyList<TokenRow>> TokensAsync(CancellationToken stop) => store.TokenControl.ListAsync(stop);

    public async Task<CreatedToken> CreateTokenAsync(
        string name, string? owner, IReadOnlySet<Scope> scopes, int? days, CancellationToken stop)
    {
        var lifetime = days is { } count ? TimeSpan.FromDays(count) : (TimeSpan?)null;
        var created = await store.TokenControl.CreateAsync(name, owner, scopes, lifetime, stop);
        return created.Token ?? throw new CommandException(ExitCode.BadInput, created.Problem!);
    }

    public async Task<TokenRow> RevokeTokenAsync(string id, CancellationToken stop) =>
        (await store.TokenControl.RevokeAsync(id, stop)).Token
        ?? throw new CommandException(ExitCode.NotFound, $"There is no token '{id}'.");

    public Task<IReadOnlyList<AuditEntry>> AuditAsync(AuditFilter filter, int limit, CancellationToken stop) =>
        store.AuditEntries.ListAsync(filter, before: null, limit, stop);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private static UserRow Done(UserChange change) => change.User
        ?? throw new CommandException(change.Kind == UserChangeProblem.NotFound ? ExitCode.NotFound : ExitCode.BadInput, change.Problem!);
}
