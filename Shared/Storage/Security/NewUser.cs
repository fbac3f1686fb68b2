using Orchestrator.Security;

namespace Orchestrator.Storage.Security;

/// <summary>A user to be added.</summary>
/// <param name="UserId">Its id.</param>
/// <param name="Name">Its name, normalized.</param>
/// <param name="PasswordHash">See <see cref="Password"/>.</param>
/// <param name="Scopes">What it may do.</param>
public sealed record NewUser(string UserId, string Name, string PasswordHash, IReadOnlySet<Scope> Scopes);
