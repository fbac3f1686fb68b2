namespace Orchestrator.Storage.Security;

/// <summary>A user with what signing in needs. It never leaves the process.</summary>
/// <param name="Row">The user.</param>
/// <param name="PasswordHash">See <see cref="Orchestrator.Security.Password"/>.</param>
/// <param name="Stamp">Changes when sessions that began before are over.</param>
public sealed record StoredUser(UserRow Row, string PasswordHash, string Stamp);
