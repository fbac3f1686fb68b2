using Orchestrator.Worker.Datasets;

namespace Orchestrator.Worker.Tests.Datasets;

public sealed class DatasetLocatorTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Find_UnderTheDataRoot_TakesTheNamedFolder()
    {
        DataFiles.WriteFashionMnist(_folder.Path, train: 10, test: 10);

        var found = Locator(_folder.Path).Find(new FashionMnist());

        Assert.Equal(Path.Combine(_folder.Path, "fashion-mnist"), found.Path);
    }

    [Fact]
    public void Find_WhenTheRootItselfHoldsTheFiles_TakesTheRoot()
    {
        DataFiles.WriteFashionMnist(_folder.Path, train: 10, test: 10);
        var root = Path.Combine(_folder.Path, "fashion-mnist");

        Assert.Equal(root, Locator(root).Find(new FashionMnist()).Path);
    }

    [Fact]
    public void Find_OfAMissingDataset_SaysWhereItLookedAndHowToGetIt()
    {
        var error = Assert.Throws<DatasetException>(() => Locator(_folder.Path).Find(new Cifar10()));

        Assert.StartsWith($"The data set 'cifar10' was not found in {_folder.Path}/cifar-10-batches-bin, {_folder.Path}/cifar10, {_folder.Path}.", error.Message, StringComparison.Ordinal);
        Assert.Contains("unpack https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz into DATA", error.Message, StringComparison.Ordinal);
        Assert.Contains("--data or ORCHESTRATOR_DATA", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfGzippedFiles_GivesTheSameImagesAndChecksumAsPlainOnes()
    {
        DataFiles.WriteFashionMnist(_folder.Path, train: 20, test: 10);
        var plain = new FashionMnist().Read(Locator(_folder.Path).Find(new FashionMnist()));
        foreach (var file in Directory.GetFiles(_folder.Folder("fashion-mnist")))
        {
            File.WriteAllBytes(Path.Combine(_folder.Folder("packed/fashion-mnist"), Path.GetFileName(file) + ".gz"), DataFiles.Gzip(File.ReadAllBytes(file)));
        }

        var packed = new FashionMnist().Read(Locator(_folder.Folder("packed")).Find(new FashionMnist()));

        Assert.Equal(plain.Checksum, packed.Checksum);
        Assert.Equal(AllPixels(plain.Train), AllPixels(packed.Train));
    }

    [Fact]
    public void Unpack_OfACutOffGzipFile_NamesTheFileAndLeavesNothingBehind()
    {
        var path = _folder.File("images.gz");
        File.WriteAllBytes(path, DataFiles.Gzip(DataFiles.IdxImages(20, 28, (image, pixel) => (byte)(image * pixel)))[..200]);

        var error = Assert.Throws<DatasetException>(() => new DatasetCache(_folder.Folder("cache")).Unpack(path));

        Assert.Equal($"'{path}' cannot be unpacked: the gzip file is cut off or damaged.", error.Message);
        Assert.Empty(Directory.GetFiles(_folder.Folder("cache")));
    }

    [Fact]
    public void Sha256Of_AfterTheFileChanged_IsTakenAnew()
    {
        var cache = new DatasetCache(_folder.Folder("cache"));
        var path = _folder.File("file");
        File.WriteAllText(path, "abc");
        var before = cache.Sha256Of(path);
        File.WriteAllText(path, "abcd");

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", before);
        Assert.Equal("88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589", cache.Sha256Of(path));
    }

    public void Dispose() => _folder.Dispose();

    private DatasetLocator Locator(string root) => new(root, new DatasetCache(_folder.Folder("cache")));

    private static byte[] AllPixels(ImageSet set)
    {
        var pixels = new byte[set.Count * set.ImageBytes];
        set.CopyTo([.. Enumerable.Range(0, set.Count)], pixels);
        return pixels;
    }
}
