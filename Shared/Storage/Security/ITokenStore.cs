namespace Orchestrator.Storage.Security;

/// <summary>API tokens.</summary>
public interface ITokenStore
{
    /// <summary>Adds a token and returns its row.</summary>
    Task<TokenRow> AddAsync(NewToken token, CancellationToken stop);

    /// <summary>The token with the id, whatever became of it; or null.</summary>
    Task<StoredToken?> FindAsync(string tokenId, CancellationToken stop);

    /// <summary>The tokens of a user, or of everybody (null), latest first.</summary>
    Task<IReadOnlyList<TokenRow>> ListAsync(string? userId, CancellationToken stop);

    /// <summary>Revokes it for good. False when there is none, or it was revoked before.</summary>
    Task<bool> RevokeAsync(string tokenId, CancellationToken stop);

    /// <summary>Notes that it was used: written at most once a minute, also by several processes.</summary>
    Task NoteUseAsync(TokenRow token, CancellationToken stop);
}
