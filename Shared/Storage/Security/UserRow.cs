using Orchestrator.Security;

namespace Orchestrator.Storage.Security;

/// <summary>A user in a list.</summary>
/// <param name="UserId">Its id.</param>
/// <param name="Name">Its name, see <see cref="UserName"/>.</param>
/// <param name="Scopes">What it may do, as it was given.</param>
/// <param name="CreatedAt">When it was added, UTC.</param>
/// <param name="DisabledAt">Since when it may do nothing, UTC; null while it may.</param>
/// <param name="LastSignedInAt">When it last signed in, UTC; null if never.</param>
public sealed record UserRow(
    string UserId, string Name, IReadOnlyList<Scope> Scopes, DateTime CreatedAt, DateTime? DisabledAt, DateTime? LastSignedInAt);
