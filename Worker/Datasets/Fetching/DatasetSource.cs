namespace Orchestrator.Worker.Datasets.Fetching;

/// <summary>Where a data set can be downloaded from.</summary>
/// <param name="Home">The official address of its files, ending in <c>/</c>.</param>
/// <param name="Folder">The folder below the data root in which the files end up. An archive holds this folder.</param>
/// <param name="Files">The files to download.</param>
public sealed record DatasetSource(Uri Home, string Folder, IReadOnlyList<RemoteFile> Files)
{
    /// <summary>Bytes to download.</summary>
    public long Bytes => Files.Sum(file => file.Bytes);
}
