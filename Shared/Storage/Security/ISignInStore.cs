namespace Orchestrator.Storage.Security;

/// <summary>
/// Attempts to sign in, counted by name, whether a user has the name or not: an answer then tells nothing about who exists. One-time links.
/// </summary>
public interface ISignInStore
{
    /// <summary>
    /// Counts an attempt before its password is looked at, so that many at once are no more than one after the other. Null when it may go
    /// on; otherwise how long the name is still locked.
    /// </summary>
    Task<TimeSpan?> BeginAsync(string name, CancellationToken stop);

    /// <summary>Forgets the name's attempts and notes that the user signed in.</summary>
    Task SucceedAsync(string name, string userId, CancellationToken stop);

    /// <summary>Adds a link that signs in once, as the token, within the time; forgets links whose time is over.</summary>
    Task AddLinkAsync(string secretHash, string tokenId, TimeSpan validFor, CancellationToken stop);

    /// <summary>Uses a link up and returns its token's id; null when it was used, its time is over, or there never was one.</summary>
    Task<string?> TakeLinkAsync(string secretHash, CancellationToken stop);
}
