namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>api_tokens</c>. Revoked ones are kept: the audit log names them.</summary>
public sealed class ApiTokenEntity
{
    /// <summary>Its id, which is a part of its text.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of its secret.</summary>
    public required string SecretHash { get; init; }

    /// <summary>The user to whom it belongs; null for nobody.</summary>
    public string? UserId { get; init; }

    /// <summary>What it is for.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do: words with commas.</summary>
    public required string Scopes { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it ends; null for never.</summary>
    public DateTime? ExpiresAt { get; init; }

    /// <summary>When it was revoked; null if it was not.</summary>
    public DateTime? RevokedAt { get; init; }

    /// <summary>When it was last used, to the minute; null if never.</summary>
    public DateTime? LastUsedAt { get; init; }
}
