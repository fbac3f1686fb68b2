using Orchestrator.Coordinator.Security.Tokens;
using Orchestrator.Security;
using Orchestrator.Storage.Security;

namespace Orchestrator.Cli.Client;

/// <summary>Users, tokens and the audit log, of a coordinator or of a store. What cannot be done ends the command with a message.</summary>
internal interface ISecurityControl : IAsyncDisposable
{
    /// <summary>The users by name.</summary>
    Task<IReadOnlyList<UserRow>> UsersAsync(CancellationToken stop);

    /// <summary>Adds a user.</summary>
    Task<UserRow> AddUserAsync(string name, string password, IReadOnlySet<Scope> scopes, CancellationToken stop);

    /// <summary>Refuses a user and its tokens.</summary>
    Task<UserRow> DisableUserAsync(string name, CancellationToken stop);

    /// <summary>Lets a user in again.</summary>
    Task<UserRow> EnableUserAsync(string name, CancellationToken stop);

    /// <summary>Gives a user another password.</summary>
    Task<UserRow> SetPasswordAsync(string name, string password, CancellationToken stop);

    /// <summary>Says what a user may do.</summary>
    Task<UserRow> SetScopesAsync(string name, IReadOnlySet<Scope> scopes, CancellationToken stop);

    /// <summary>The tokens that the sender may see.</summary>
    Task<IReadOnlyList<TokenRow>> TokensAsync(CancellationToken stop);

    /// <summary>Makes a token; its secret is told this once.</summary>
    Task<CreatedToken> CreateTokenAsync(string name, string? owner, IReadOnlySet<Scope> scopes, int? days, CancellationToken stop);

    /// <summary>Revokes a token.</summary>
    Task<TokenRow> RevokeTokenAsync(string id, CancellationToken stop);

    /// <summary>Entries of the audit log, the latest first.</summary>
    Task<IReadOnlyList<AuditEntry>> AuditAsync(AuditFilter filter, int limit, CancellationToken stop);
}
