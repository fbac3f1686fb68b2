namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>users</c>: who may sign in.</summary>
public sealed class UserEntity
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, normalized; unique.</summary>
    public required string Name { get; init; }

    /// <summary>The salted hash of the password.</summary>
    public required string PasswordHash { get; init; }

    /// <summary>What it may do: words with commas.</summary>
    public required string Scopes { get; init; }

    /// <summary>Changes when sessions that began before are over.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Since when it may do nothing; null while it may.</summary>
    public DateTime? DisabledAt { get; init; }

    /// <summary>When it last signed in; null if never.</summary>
    public DateTime? LastSignedInAt { get; init; }
}
