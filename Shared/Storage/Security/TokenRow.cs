using Orchestrator.Security;

namespace Orchestrator.Storage.Security;

/// <summary>An API token in a list; its secret is nowhere.</summary>
/// <param name="TokenId">Its id.</param>
/// <param name="Name">What it is for, as its maker called it.</param>
/// <param name="UserId">The user to whom it belongs; null for one that belongs to nobody.</param>
/// <param name="Owner">That user's name.</param>
/// <param name="Scopes">What it may do, as it was given; never more than its user may.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="ExpiresAt">When it ends, UTC; null for never.</param>
/// <param name="RevokedAt">When it was revoked, UTC; null if it was not.</param>
/// <param name="LastUsedAt">When it was last used, UTC, to the minute; null if never.</param>
public sealed record TokenRow(
    string TokenId,
    string Name,
    string? UserId,
    string? Owner,
    IReadOnlyList<Scope> Scopes,
    DateTime CreatedAt,
    DateTime? ExpiresAt,
    DateTime? RevokedAt,
    DateTime? LastUsedAt)
{
    /// <summary>Whether it was revoked or has expired.</summary>
    public bool IsOver(DateTime now) => RevokedAt is not null || ExpiresAt <= now;
}
