namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>sign_in_links</c>: a link that signs in once. Using it deletes the row.</summary>
public sealed class SignInLinkEntity
{
    /// <summary>SHA-256 of the link's secret.</summary>
    public required string SecretHash { get; init; }

    /// <summary>As which token it signs in.</summary>
    public required string TokenId { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTime ExpiresAt { get; init; }
}
