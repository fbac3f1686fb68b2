using Orchestrator.Worker.Datasets.ImageFolders;

namespace Orchestrator.Cli.Output;

/// <summary>What <c>data check</c> found in one data set.</summary>
internal sealed record CheckFinding
{
    public required string Name { get; init; }

    public required string Folder { get; init; }

    public required bool IsIntact { get; init; }

    public int TrainImages { get; init; }

    public int TestImages { get; init; }

    public string? Checksum { get; init; }

    /// <summary>Why the data set cannot be used at all.</summary>
    public string? Problem { get; init; }

    public IReadOnlyList<UnreadableImage> Unreadable { get; init; } = [];
}
