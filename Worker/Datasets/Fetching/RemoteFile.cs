namespace Orchestrator.Worker.Datasets.Fetching;

/// <summary>A file to download.</summary>
/// <param name="Name">Its name at the source.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">The SHA-256 that it must have: 64 hexadecimal digits.</param>
public sealed record RemoteFile(string Name, long Bytes, string Sha256)
{
    /// <summary>Whether it is a gzipped tar archive, to be unpacked; other files are kept as they are.</summary>
    public bool IsArchive => Name.EndsWith(".tar.gz", StringComparison.Ordinal) || Name.EndsWith(".tgz", StringComparison.Ordinal);
}
