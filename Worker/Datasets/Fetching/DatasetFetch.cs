using System.Formats.Tar;
using System.IO.Compression;

namespace Orchestrator.Worker.Datasets.Fetching;

/// <summary>
/// Downloads a data set below a data root. Everything happens in <c>ROOT/.fetch</c>; the finished folder is renamed into place, so it is either complete
/// or not there.
/// </summary>
/// <param name="download">Downloads single files.</param>
public sealed class DatasetFetch(FileDownload download)
{
    private const string WorkFolder = ".fetch";

    /// <summary>Downloads, checks and unpacks.</summary>
    /// <param name="source">What to download.</param>
    /// <param name="home">Another address than the source's own, ending in <c>/</c>; null for its own.</param>
    /// <param name="root">The data root; made when it is missing.</param>
    /// <param name="watch">Told of every step.</param>
    /// <param name="stop">Leaves; what has come stays for the next time.</param>
    /// <returns>The folder of the data set, absolute.</returns>
    /// <exception cref="FetchException">It did not succeed; the message says why.</exception>
    public async Task<string> RunAsync(DatasetSource source, Uri? home, string root, IFetchWatch watch, CancellationToken stop)
    {
        var target = Path.GetFullPath(Path.Combine(root, source.Folder));
        if (Directory.Exists(target)) throw new FetchException($"'{target}' is there already; remove it to fetch the data set again.");
        var work = Path.Combine(Path.GetFullPath(root), WorkFolder, source.Folder);
        try
        {
            Directory.CreateDirectory(work);
            using var turn = TakeTurn(work);
            var complete = new List<string>();
            foreach (var file in source.Files)
                complete.Add(await FetchAsync(file, new Uri(home ?? source.Home, file.Name), work, watch, stop));

            await AssembleAsync(complete, source, work, target, watch, stop);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FetchException($"'{root}' cannot be written: {error.Message}", error);
        }

        Directory.Delete(work, recursive: true);
        var parent = Path.GetDirectoryName(work)!;
        if (!Directory.EnumerateFileSystemEntries(parent).Any()) Directory.Delete(parent);
        return target;
    }

    private async Task<string> FetchAsync(RemoteFile file, Uri address, string work, IFetchWatch watch, CancellationToken stop)
    {
        // Complete files were compared when they were completed; a data set of several need not fetch the first again.
        var complete = Path.Combine(work, file.Name);
        return File.Exists(complete) ? complete : await download.RunAsync(file, address, work, watch, stop);
    }

    private static async Task AssembleAsync(
        IReadOnlyList<string> files, DatasetSource source, string work, string target, IFetchWatch watch, CancellationToken stop)
    {
        var assembled = Path.Combine(work, "unpacked");
        if (Directory.Exists(assembled)) Directory.Delete(assembled, recursive: true);
        var folder = Directory.CreateDirectory(Path.Combine(assembled, source.Folder)).FullName;
        foreach (var (path, file) in files.Zip(source.Files))
        {
            watch.Says(file.IsArchive ? $"Unpacking {file.Name}." : $"Moving {file.Name}.");
            if (file.IsArchive) await UnpackAsync(path, assembled, stop);
            else File.Move(path, Path.Combine(folder, file.Name));
        }

        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            throw new FetchException($"The downloaded files hold no folder '{source.Folder}', which is where the data set should be.");
        Directory.Move(folder, target);
    }

    private static async Task UnpackAsync(string archive, string folder, CancellationToken stop)
    {
        try
        {
            await using var packed = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
            await TarFile.ExtractToDirectoryAsync(packed, folder, overwriteFiles: true, stop);
        }
        catch (InvalidDataException error)
        {
            throw new FetchException($"'{archive}' has the published checksum, but cannot be unpacked: {error.Message}", error);
        }
    }

    private static FileStream TakeTurn(string work)
    {
        try
        {
            return new FileStream(Path.Combine(work, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (File.Exists(Path.Combine(work, ".lock")))
        {
            throw new FetchException($"Another process fetches into '{work}' just now.", error);
        }
    }
}
