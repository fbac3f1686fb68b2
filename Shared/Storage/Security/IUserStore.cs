using Orchestrator.Security;

namespace Orchestrator.Storage.Security;

/// <summary>Who may sign in. What changes a user answers false when there is none with the id.</summary>
public interface IUserStore
{
    /// <summary>Adds a user. False when the name is taken.</summary>
    Task<bool> AddAsync(NewUser user, CancellationToken stop);

    /// <summary>The user with the id, or null.</summary>
    Task<StoredUser?> FindAsync(string userId, CancellationToken stop);

    /// <summary>The user with the normalized name, or null.</summary>
    Task<StoredUser?> FindByNameAsync(string name, CancellationToken stop);

    /// <summary>The users by name.</summary>
    Task<IReadOnlyList<UserRow>> ListAsync(CancellationToken stop);

    /// <summary>Ends the user's sessions and refuses it and its tokens from then on.</summary>
    Task<bool> DisableAsync(string userId, CancellationToken stop);

    /// <summary>Lets the user and its tokens in again; sessions that were ended stay so.</summary>
    Task<bool> EnableAsync(string userId, CancellationToken stop);

    /// <summary>Sets the password and ends the user's sessions.</summary>
    Task<bool> SetPasswordAsync(string userId, string passwordHash, CancellationToken stop);

    /// <summary>Sets what the user may do; its tokens can do no more than that. Takes effect at its next request.</summary>
    Task<bool> SetScopesAsync(string userId, IReadOnlySet<Scope> scopes, CancellationToken stop);
}
