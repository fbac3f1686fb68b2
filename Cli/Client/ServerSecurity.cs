using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Orchestrator.Coordinator.Security.Tokens;
using Orchestrator.Coordinator.Security.Users;
using Orchestrator.Security;
using Orchestrator.Storage.Security;

namespace Orchestrator.Cli.Client;

/// <summary>Asks a coordinator.</summary>
internal sealed class ServerSecurity(CoordinatorClient client) : ISecurityControl
{
    public Task<IReadOnlyList<UserRow>> UsersAsync(CancellationToken stop) => client.GetAsync<IReadOnlyList<UserRow>>("users", stop);

    public Task<UserRow> AddUserAsync(string name, string password, IReadOnlySet<Scope> scopes, CancellationToken stop) =>
        client.PostAsync<UserRow>("users", new NewUserRequest(name, password, [.. scopes]), stop);

    public Task<UserRow> DisableUserAsync(string name, CancellationToken stop) =>
        client.PostAsync<UserRow>(User(name) + "/disable", null, stop);

    public Task<UserRow> EnableUserAsync(string name, CancellationToken stop) =>
        client.PostAsync<UserRow>(User(name) + "/enable", null, stop);

    public Task<UserRow> SetPasswordAsync(string name, string password, CancellationToken stop) =>
        client.PostAsync<UserRow>(User(name) + "/password", new PasswordRequest(password), stop);

    public Task<UserRow> SetScopesAsync(string name, IReadOnlySet<Scope> scopes, CancellationToken stop) =>
        client.PostAsync<UserRow>(User(name) + "/scopes", new ScopesRequest([.. scopes]), stop);

    public Task<IReadOnlyList<TokenRow>> TokensAsync(CancellationToken stop) => client.GetAsync<IReadOnlyList<TokenRow>>("tokens", stop);

    public Task<CreatedToken> CreateTokenAsync(string name, string? owner, IReadOnlySet<Scope> scopes, int? days, CancellationToken stop) =>
        client.PostAsync<CreatedToken>("tokens", new NewTokenRequest(name, [.. scopes], owner, days), stop);

    public Task<TokenRow> RevokeTokenAsync(string id, CancellationToken stop) =>
        client.PostAsync<TokenRow>($"tokens/{CoordinatorClient.Part(id)}/revoke", null, stop);

    public Task<IReadOnlyList<AuditEntry>> AuditAsync(AuditFilter filter, int limit, CancellationToken stop)
    {
        Dictionary<string, string?> query = new()
        {
            ["actor"] = filter.Actor,
            ["action"] = filter.Action,
            ["target"] = filter.Target,
            ["from"] = filter.From?.ToString("O", CultureInfo.InvariantCulture),
            ["until"] = filter.Until?.ToString("O", CultureInfo.InvariantCulture),
            ["limit"] = limit.ToString(CultureInfo.InvariantCulture),
        };
        return client.GetAsync<IReadOnlyList<AuditEntry>>(QueryHelpers.AddQueryString("audit", query), stop);
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string User(string name) => $"users/{CoordinatorClient.Part(name)}";
}
