namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>checkpoints</c>: the pointer to a file. A larger id is newer.</summary>
public sealed class CheckpointEntity
{
    /// <summary>Grows with every checkpoint.</summary>
    public long Id { get; init; }

    /// <summary>The trial.</summary>
    public required long TrialId { get; init; }

    /// <summary>The file, relative to the checkpoint root; unique, because it is named by trial and token.</summary>
    public required string Path { get; init; }

    /// <summary>Epochs finished.</summary>
    public required int Epoch { get; init; }

    /// <summary>Steps finished in the running epoch.</summary>
    public required int Step { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size of the file.</summary>
    public required long Bytes { get; init; }
}
