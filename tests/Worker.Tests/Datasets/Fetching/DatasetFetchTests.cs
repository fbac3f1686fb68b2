using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Orchestrator.Worker.Datasets.Fetching;

namespace Orchestrator.Worker.Tests.Datasets.Fetching;

/// <summary>Downloads from a real server on this machine.</summary>
public sealed class DatasetFetchTests : IDisposable
{
    private const string Folder = "cifar-tiny-binary";
    private const int Cut = 20_000;

    private readonly TempFolder _folder = new();
    private readonly HttpClient _http = new();
    private readonly SilentWatch _watch = new();
    private readonly byte[] _archive;
    private readonly string _root;

    public DatasetFetchTests() => (_archive, _root) = (Archive(), _folder.Folder("data"));

    [Fact]
    public async Task Fetch_OfAnArchive_UnpacksItAndLeavesNothingElse()
    {
        await using var server = await FetchServer.StartAsync(_archive);

        var folder = await FetchAsync(server);

        Assert.Equal(Path.Combine(_root, Folder), folder);
        Assert.Equal([folder], Directory.GetFileSystemEntries(_root));
        Assert.Equal(Noise(50_000), await File.ReadAllBytesAsync(Path.Combine(folder, "train.bin")));
        Assert.Equal(_archive.Length, _watch.Bytes);
    }

    [Fact]
    public async Task Fetch_OverAConnectionThatIsCut_GoesOnWhereItStopped()
    {
        await using var server = await FetchServer.StartAsync(_archive, cuts: 2, cutAfter: Cut);

        var folder = await FetchAsync(server);

        Assert.Equal(["", $"bytes={Cut}-", $"bytes={2 * Cut}-"], server.Requests);
        Assert.Equal(Noise(50_000), await File.ReadAllBytesAsync(Path.Combine(folder, "train.bin")));
        Assert.Equal(_archive.Length, _watch.Bytes);
    }

    [Fact]
    public async Task Fetch_AfterAnEarlierOneWasStopped_GoesOnFromItsPart()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.Folder($"data/.fetch/{Folder}"), "tiny.tar.gz.part"), _archive[..Cut]);
        await using var server = await FetchServer.StartAsync(_archive);

        await FetchAsync(server);

        Assert.Equal([$"bytes={Cut}-"], server.Requests);
    }

    [Fact]
    public async Task Fetch_FromAServerWithoutRange_StartsOver()
    {
        await using var server = await FetchServer.StartAsync(_archive, cuts: 1, cutAfter: Cut, knowsRange: false);

        var folder = await FetchAsync(server);

        Assert.Equal(["", $"bytes={Cut}-"], server.Requests);
        Assert.Equal(Noise(50_000), await File.ReadAllBytesAsync(Path.Combine(folder, "train.bin")));
        Assert.Equal(_archive.Length, _watch.Bytes);
    }

    [Fact]
    public async Task Fetch_OfAFileWithAnotherChecksum_RemovesItAndSaysSo()
    {
        await using var server = await FetchServer.StartAsync([.. _archive[..^1], (byte)(_archive[^1] ^ 1)]);

        var error = await Assert.ThrowsAsync<FetchException>(() => FetchAsync(server));

        Assert.StartsWith("The downloaded tiny.tar.gz is not the published file: its SHA-256 is ", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_root, Folder)));
        Assert.Equal([".lock"], Directory.GetFiles(Path.Combine(_root, ".fetch", Folder)).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Fetch_OfAFileThatIsNotThere_NamesAddressAndStatusAtOnce()
    {
        await using var server = await FetchServer.StartAsync(_archive, statuses: 404);

        var error = await Assert.ThrowsAsync<FetchException>(() => FetchAsync(server));

        Assert.Equal($"'{server.Address}tiny.tar.gz' cannot be downloaded: the server answered 404 Not Found. Another address is given by --from.", error.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Fetch_FromAServerThatIsBusyForAWhile_TriesAgain()
    {
        await using var server = await FetchServer.StartAsync(_archive, statuses: [503, 503, 502]);

        await FetchAsync(server);

        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task Fetch_FromAServerThatNeverSendsAnything_GivesUpAfterFiveTries()
    {
        await using var server = await FetchServer.StartAsync(_archive, cuts: 100, cutAfter: 0);

        var error = await Assert.ThrowsAsync<FetchException>(() => FetchAsync(server));

        Assert.Equal(5, server.Requests.Count);
        Assert.EndsWith("What has come is kept; the same command goes on from there.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_WithAPartThatIsLongerThanTheServersFile_StartsOver()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.Folder($"data/.fetch/{Folder}"), "tiny.tar.gz.part"), Noise(Cut));
        await using var server = await FetchServer.StartAsync(_archive[..(Cut / 2)]);

        await Assert.ThrowsAsync<FetchException>(() => FetchAsync(server));

        Assert.Equal([$"bytes={Cut}-", ""], server.Requests.Take(2));
    }

    [Fact]
    public async Task Fetch_OfSeveralPlainFiles_PutsThemIntoOneFolder()
    {
        await using var server = await FetchServer.StartAsync(_archive);
        var source = Source with { Files = [Remote("one.gz"), Remote("two.gz")] };

        var folder = await new DatasetFetch(new FileDownload(_http, new HurriedTime())).RunAsync(source, server.Address, _root, _watch, CancellationToken.None);

        Assert.Equal(["one.gz", "two.gz"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Fetch_WhileAnotherProcessFetches_IsRefused()
    {
        await using var server = await FetchServer.StartAsync(_archive);
        await using var other = new FileStream(
            Path.Combine(_folder.Folder($"data/.fetch/{Folder}"), ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        var error = await Assert.ThrowsAsync<FetchException>(() => FetchAsync(server));

        Assert.StartsWith("Another process fetches into ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_OntoAFullDisk_SaysSoAndGoesOnWhenThereIsRoom()
    {
        using var small = SmallDisk.TryMount(_folder.Folder("disk"), kilobytes: 32);
        Assert.SkipWhen(small is null, "Only root can mount a small disk.");
        await using var server = await FetchServer.StartAsync(_archive);
        var root = Path.Combine(small!.Path, "data");

        var error = await Assert.ThrowsAsync<FetchException>(() => FetchAsync(server, root));
        small.GrowTo(kilobytes: 1024);
        await FetchAsync(server, root);

        Assert.Contains($" is full: tiny.tar.gz needs {_archive.Length} bytes", error.Message, StringComparison.Ordinal);
        Assert.Matches("^bytes=[0-9]+-$", server.Requests.Last());
    }

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    private DatasetSource Source => new(new Uri("http://nowhere.invalid/"), Folder, [Remote("tiny.tar.gz")]);

    private RemoteFile Remote(string name) => new(name, _archive.Length, Convert.ToHexStringLower(SHA256.HashData(_archive)));

    private Task<string> FetchAsync(FetchServer server, string? root = null) =>
        new DatasetFetch(new FileDownload(_http, new HurriedTime())).RunAsync(Source, server.Address, root ?? _root, _watch, CancellationToken.None);

    /// <summary>A packed folder with one file that cannot be packed small.</summary>
    private byte[] Archive()
    {
        File.WriteAllBytes(Path.Combine(_folder.Folder($"packed/{Folder}"), "train.bin"), Noise(50_000));
        using var archive = new MemoryStream();
        using (var packed = new GZipStream(archive, CompressionLevel.Fastest))
            TarFile.CreateFromDirectory(_folder.File("packed"), packed, includeBaseDirectory: false);
        return archive.ToArray();
    }

    private static byte[] Noise(int count) =>
        [.. Enumerable.Range(0, count).Select(index => (byte)Worker.Training.Philox.Draw(1, (uint)index, 0, 0, 0).X)];
}
