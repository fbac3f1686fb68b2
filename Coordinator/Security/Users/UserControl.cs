using System.Security.Cryptography;
using Orchestrator.Security;
using Orchestrator.Storage.Security;

namespace Orchestrator.Coordinator.Security.Users;

/// <summary>Adds and changes users. The API, the dashboard and the command line come here.</summary>
public sealed class UserControl(IUserStore users, IAuditLog audit, IActorAccessor actors)
{
    private const int IdBytes = 6;

    /// <summary>Adds a user.</summary>
    public async Task<UserChange> AddAsync(string name, string password, IReadOnlySet<Scope> scopes, CancellationToken stop)
    {
        var normalized = UserName.Normalize(name);
        if ((UserName.Problem(normalized) ?? Password.Problem(password, normalized)) is { } problem) return UserChange.Refused(problem);
        var id = $"usr_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes))}";
        if (!await users.AddAsync(new NewUser(id, normalized, Password.Hash(password), scopes), stop))
            return UserChange.Conflict($"There is a user '{normalized}' already.");
        return await DoneAsync(AuditActions.AddUser, id, new { name = normalized, scopes = Scopes.Format(scopes) }, stop);
    }

    /// <summary>Refuses the user and its tokens from this moment on, and ends its sessions.</summary>
    public Task<UserChange> DisableAsync(string name, CancellationToken stop) => ChangeAsync(name, async user =>
    {
        if (await IsLastAdminAsync(user, stop)) return LastAdmin(user);
        await users.DisableAsync(user.UserId, stop);
        return await DoneAsync(AuditActions.DisableUser, user.UserId, new { user.Name }, stop);
    }, stop);

    /// <summary>Lets the user in again.</summary>
    public Task<UserChange> EnableAsync(string name, CancellationToken stop) => ChangeAsync(name, async user =>
    {
        await users.EnableAsync(user.UserId, stop);
        return await DoneAsync(AuditActions.EnableUser, user.UserId, new { user.Name }, stop);
    }, stop);

    /// <summary>Gives the user another password and ends its sessions.</summary>
    public Task<UserChange> SetPasswordAsync(string name, string password, CancellationToken stop) => ChangeAsync(name, async user =>
    {
        if (Password.Problem(password, user.Name) is { } problem) return UserChange.Refused(problem);
        await users.SetPasswordAsync(user.UserId, Password.Hash(password), stop);
        return await DoneAsync(AuditActions.SetPassword, user.UserId, new { user.Name }, stop);
    }, stop);

    /// <summary>Says what the user may do from its next request on; its tokens can do no more.</summary>
    public Task<UserChange> SetScopesAsync(string name, IReadOnlySet<Scope> scopes, CancellationToken stop) => ChangeAsync(name, async user =>
    {
        if (!scopes.Contains(Scope.Admin) && await IsLastAdminAsync(user, stop)) return LastAdmin(user);
        await users.SetScopesAsync(user.UserId, scopes, stop);
        return await DoneAsync(AuditActions.SetScopes, user.UserId, new { user.Name, scopes = Scopes.Format(scopes) }, stop);
    }, stop);

    private static UserChange LastAdmin(UserRow user) =>
        UserChange.Conflict($"'{user.Name}' is the last user with the scope admin who may sign in. Give it to another user first.");

    private async Task<UserChange> ChangeAsync(string name, Func<UserRow, Task<UserChange>> change, CancellationToken stop) =>
        await users.FindByNameAsync(UserName.Normalize(name), stop) is { Row: var user } ? await change(user) : UserChange.NotFound(name);

    // Whoever has the store itself can always add another.
    private async Task<bool> IsLastAdminAsync(UserRow user, CancellationToken stop) =>
        actors.Current.Kind != ActorKind.Local && IsAdmin(user) && (await users.ListAsync(stop)).Count(IsAdmin) == 1;

    private static bool IsAdmin(UserRow user) => user.DisabledAt is null && user.Scopes.Contains(Scope.Admin);

    private async Task<UserChange> DoneAsync(string action, string userId, object detail, CancellationToken stop)
    {
        await audit.RecordAsync(action, userId, detail, stop);
        return new UserChange((await users.FindAsync(userId, stop))!.Row, UserChangeProblem.None, null);
    }
}
