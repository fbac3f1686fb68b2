using Orchestrator.Security;

namespace Orchestrator.Storage.Security;

/// <summary>A token to be added.</summary>
/// <param name="Text">Its id and secret, of which only the hash is stored.</param>
/// <param name="Name">What it is for.</param>
/// <param name="UserId">The user to whom it belongs; null for nobody.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="ValidFor">How long it lasts by the database's clock; null for as long as nobody revokes it.</param>
public sealed record NewToken(TokenText Text, string Name, string? UserId, IReadOnlySet<Scope> Scopes, TimeSpan? ValidFor);
