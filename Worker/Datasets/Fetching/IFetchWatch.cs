namespace Orchestrator.Worker.Datasets.Fetching;

/// <summary>Follows a download.</summary>
public interface IFetchWatch
{
    /// <summary>A file is begun, or taken up again.</summary>
    /// <param name="file">The file.</param>
    /// <param name="already">Bytes of it that are here already.</param>
    void Started(RemoteFile file, long already);

    /// <summary>So many more bytes have come; negative when the server makes the download start over.</summary>
    void Received(long bytes);

    /// <summary>Something else happens that takes time, such as comparing a checksum or a pause before another try.</summary>
    void Says(string what);
}
