using System.Security.Cryptography;
using System.Text;

namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>
/// The decoded pictures of an image folder: made once, then shared by all workers of a machine. A lock file lets one process decode while others wait;
/// the finished file is renamed into place. A cache of other files, another decoder or another preparation is made anew.
/// </summary>
/// <param name="cacheFolder">Where caches lie.</param>
/// <param name="dataset">The data set's name.</param>
/// <param name="listing">The folder's files.</param>
/// <param name="shorterSide">The stored size: pixels of the shorter side.</param>
internal sealed class PictureCache(string cacheFolder, string dataset, FolderListing listing, int shorterSide)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    private readonly string _path = Path.Combine(cacheFolder, $"{dataset}-{ShortHash($"{listing.Root}\n{shorterSide}\n{string.Join('\n', listing.Classes)}")}.pixels");
    private readonly string _fingerprint = listing.Fingerprint();
    private readonly string _preparation = $"shorter side {shorterSide}, {Pictures.BilinearResizer.Name}, {Pictures.DecoderLibraries.Versions}";

    /// <summary>The cache, made when it is missing or does not fit.</summary>
    /// <exception cref="DatasetException">It cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The watch asked to stop.</exception>
    public PictureCacheFile Open(IPreparationWatch watch)
    {
        if (Fitting() is { } cache) return cache;
        try
        {
            Directory.CreateDirectory(cacheFolder);
            using var turn = WaitForTurn(watch);

            // Another process may have made it while this one waited.
            return Fitting() ?? Make(watch);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DatasetException($"The decoded images of '{dataset}' cannot be written to '{cacheFolder}': {error.Message}", error);
        }
    }

    private PictureCacheFile? Fitting() =>
        PictureCacheFile.TryOpen(_path) is { } cache && cache.Header.Fingerprint == _fingerprint && cache.Header.Preparation == _preparation ? cache : null;

    private PictureCacheFile Make(IPreparationWatch watch)
    {
        // The lock makes this process the only writer, so what lies here was left by one that died.
        var partial = _path + ".partial";
        try
        {
            using (var writer = new PictureCacheWriter(partial))
            {
                watch.Started(dataset, listing.Train.Count + listing.Test.Count);
                var decoding = new ImageDecoding(listing.Root, shorterSide);
                decoding.Run(listing.Train, writer.Add, watch);
                var trainImages = writer.Count;
                decoding.Run(listing.Test, writer.Add, watch);
                writer.Finish(trainImages, Header);
            }

            File.Move(partial, _path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }

        return PictureCacheFile.TryOpen(_path) ?? throw new DatasetException($"'{_path}' was written, but cannot be read.");
    }

    private PictureCacheHeader Header(string checksum, IReadOnlyList<UnreadableImage> unreadable) => new()
    {
        Dataset = dataset,
        Preparation = _preparation,
        Fingerprint = _fingerprint,
        Checksum = checksum,
        Classes = listing.Classes,
        TrainImages = 0,
        TestImages = 0,
        Unreadable = unreadable,
    };

    private FileStream WaitForTurn(IPreparationWatch watch)
    {
        using var never = new SemaphoreSlim(0);
        while (true)
        {
            if (watch.ShouldStop) throw new OperationCanceledException();
            if (TryLock() is { } turn) return turn;
            never.Wait(BetweenTries);
        }
    }

    /// <summary>Takes the lock, which the operating system drops however its holder ends; null while another process has it.</summary>
    private FileStream? TryLock()
    {
        try
        {
            return new FileStream(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(_path + ".lock"))
        {
            return null;
        }
    }

    private static string ShortHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
