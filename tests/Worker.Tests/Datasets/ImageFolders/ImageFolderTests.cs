using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Tests.Datasets.Pictures;

namespace Orchestrator.Worker.Tests.Datasets.ImageFolders;

public sealed class ImageFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _cells;

    public ImageFolderTests() => _cells = AnImageFolder.Write(_folder.Path, train: 4, test: 2);

    [Fact]
    public void Open_AFolder_NumbersClassesAndImagesByName()
    {
        var dataset = Open();

        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2], dataset.Train.Labels);
        Assert.Equal([0, 0, 1, 1, 2, 2], dataset.Test.Labels);
        Assert.Equal((3, 128, 128), (dataset.Train.Channels, dataset.Train.Height, dataset.Train.Width));
        Assert.All(Enumerable.Range(0, 12), image => Assert.InRange(Centre(dataset.Train, image)[image / 4], 150, 170));
    }

    [Fact]
    public void Open_Twice_DecodesOnce()
    {
        var (first, second) = (new RecordingWatch(), new RecordingWatch());

        var one = Open(watch: first);
        var two = Open(watch: second);

        Assert.Equal((18, 0), (first.Images, second.Images));
        Assert.Equal(one.Checksum, two.Checksum);
    }

    [Fact]
    public void Open_AfterAFileChanged_DecodesAnewAndChangesTheChecksum()
    {
        var before = Open().Checksum;
        File.WriteAllBytes(Path.Combine(_cells, "train/red/001.jpg"), AnImageFolder.ImageOf(label: 1, image: 39));
        var watch = new RecordingWatch();

        var after = Open(watch: watch);

        Assert.Equal(18, watch.Images);
        Assert.NotEqual(before, after.Checksum);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(-10)]
    public void Open_WithACacheThatIsDamaged_DecodesAnew(int at)
    {
        Open();
        var cache = Directory.GetFiles(_folder.File("cache"), "*.pixels").Single();
        var content = File.ReadAllBytes(cache);
        File.WriteAllBytes(cache, at < 0 ? content[..^-at] : [.. content[..at], .. new byte[8], .. content[at..]]);
        var watch = new RecordingWatch();

        Assert.Equal(12, Open(watch: watch).Train.Count);
        Assert.Equal(18, watch.Images);
    }

    [Fact]
    public async Task Open_ByManyAtOnce_DecodesOnceAndGivesAllTheSame()
    {
        var watches = Enumerable.Range(0, 6).Select(_ => new RecordingWatch()).ToList();

        var datasets = await Task.WhenAll(watches.Select(watch => Task.Run(() => Open(watch: watch))));

        Assert.Equal(1, watches.Sum(watch => watch.Decodings));
        Assert.Single(datasets.Select(dataset => dataset.Checksum).Distinct());
        Assert.DoesNotContain(Directory.GetFiles(_folder.File("cache")), file => file.EndsWith(".partial", StringComparison.Ordinal));
    }

    [Fact]
    public void Open_ThatIsToldToStop_StopsAndLeavesNoHalfCache()
    {
        AnImageFolder.Write(_folder.Path, train: 40, test: 2);

        Assert.Throws<OperationCanceledException>(() => Open(watch: new RecordingWatch(stopAfter: 50)));

        Assert.Equal(".lock", Path.GetExtension(Directory.GetFiles(_folder.File("cache")).Single()));
    }

    [Fact]
    public void Open_WithDamagedImages_NamesEachWithItsReason()
    {
        Damage();

        var error = Assert.Throws<DatasetException>(() => Open());

        Assert.StartsWith($"3 of the files in '{_cells}' are no intact images: train/platelets/002.jpg is empty; JPEG and PNG are read; "
            + "train/red/000.jpg is a damaged or cut-off JPEG: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("; test/white/notes.txt is no picture that is known; JPEG and PNG are read. ", error.Message, StringComparison.Ordinal);
        Assert.Contains("'unreadable: skip'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WithDamagedImagesSkipped_LeavesThemOutAndSaysWhich()
    {
        Damage();

        var dataset = Open("skip");

        Assert.Equal((10, 6), (dataset.Train.Count, dataset.Test.Count));
        Assert.Equal(["train/platelets/002.jpg", "train/red/000.jpg", "test/white/notes.txt"], dataset.Unreadable.Select(image => image.Name));
    }

    [Fact]
    public void Open_WithDamagedImagesTwice_DoesNotDecodeAgainToSayTheSame()
    {
        Damage();
        var again = new RecordingWatch();

        var first = Assert.Throws<DatasetException>(() => Open());
        var second = Assert.Throws<DatasetException>(() => Open(watch: again));

        Assert.Equal((first.Message, 0), (second.Message, again.Images));
    }

    [Fact]
    public void Open_OfAPngThatIsCalledJpg_ReadsIt()
    {
        File.WriteAllBytes(Path.Combine(_cells, "train/red/000.jpg"), Png.Of(Drawing.Plain(128, 128, 1, 2, 3), 128, 128, Png.Colours.Rgb));

        Assert.Equal([1, 2, 3], Centre(Open().Train, 4));
    }

    [Fact]
    public void Open_OfAnImageOfAnotherShape_SeesItsCentre()
    {
        // Twice as wide as high: its shorter side becomes 128, and the outer quarters are not seen.
        var wide = Drawing.Quarters(256, 512);
        File.WriteAllBytes(Path.Combine(_cells, "train/red/000.jpg"), Png.Of(wide, 256, 512, Png.Colours.Rgb));

        var pixels = Pixels(Open().Train, 4);

        Assert.Equal([255, 0, 0], pixels[..3]);
        Assert.Equal([255, 255, 255], pixels[^3..]);
        Assert.Equal(128 * 128 * 3, pixels.Length);
    }

    [Fact]
    public void Open_WithTheWrongNumberOfClasses_SaysHowManyThereAre()
    {
        Directory.Delete(Path.Combine(_cells, "train/white"), recursive: true);

        Assert.Equal($"'{_cells}/train' has 2 class folders; 'blood-cells' has 3 classes.", Assert.Throws<DatasetException>(() => Open()).Message);
    }

    [Fact]
    public void Open_WithAClassMissingInTheTestPart_NamesTheFolder()
    {
        Directory.Move(Path.Combine(_cells, "test/white"), Path.Combine(_cells, "test/wite"));

        Assert.Contains($"'{_cells}/test/white' is missing", Assert.Throws<DatasetException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WithAFolderInsideAClass_NamesIt()
    {
        Directory.CreateDirectory(Path.Combine(_cells, "train/red/more"));

        Assert.Contains($"'{_cells}/train/red/more' is a folder inside a class's folder", Assert.Throws<DatasetException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WithValInsteadOfTest_TestsOnVal()
    {
        Directory.Move(Path.Combine(_cells, "test"), Path.Combine(_cells, "val"));

        Assert.Equal(6, Open().Test.Count);
    }

    public void Dispose() => _folder.Dispose();

    private void Damage()
    {
        File.WriteAllBytes(Path.Combine(_cells, "train/platelets/002.jpg"), []);
        var whole = Path.Combine(_cells, "train/red/000.jpg");
        File.WriteAllBytes(whole, File.ReadAllBytes(whole)[..^200]);
        File.WriteAllText(Path.Combine(_cells, "test/white/notes.txt"), "not an image");
    }

    private ImageDataset Open(string unreadable = "stop", IPreparationWatch? watch = null) =>
        AnImageFolder.Open(_folder.Path, _folder.File("cache"), unreadable, watch);

    private static byte[] Centre(ImageSet set, int image) => Pixels(set, image).AsSpan(((64 * 128) + 64) * 3, 3).ToArray();

    private static byte[] Pixels(ImageSet set, int image)
    {
        var pixels = new byte[set.ImageBytes];
        set.CopyTo([image], pixels);
        return pixels;
    }
}
