namespace Orchestrator.Worker.Checkpoints.Remote;

/// <summary>
/// Where checkpoint files are kept when workers share no folder. Files are written and read on the local disk; this carries them there and
/// back. Names are relative paths such as <c>0123456789abcdef/0001-0002-000000.checkpoint</c>.
/// </summary>
/// <exception cref="IOException">From every method, when the store cannot be reached or refuses.</exception>
internal interface IRemoteCheckpoints
{
    /// <summary>Carries a complete local file there.</summary>
    Task UploadAsync(string name, string path, CancellationToken stop);

    /// <summary>Brings a file here, replacing what is at the path; false when it is not there.</summary>
    Task<bool> DownloadAsync(string name, string path, CancellationToken stop);

    /// <summary>Deletes a file; one that is gone already is no error.</summary>
    Task DeleteAsync(string name, CancellationToken stop);

    /// <summary>The names of all files in a folder.</summary>
    Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken stop);
}
