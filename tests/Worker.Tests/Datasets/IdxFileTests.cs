using Orchestrator.Worker.Datasets;

namespace Orchestrator.Worker.Tests.Datasets;

public sealed class IdxFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Read_TwoImages_GivesPixelsAndLabelsInOrder()
    {
        var images = Write("images", DataFiles.IdxImages(2, 3, (image, pixel) => (byte)((image * 100) + pixel)));
        var labels = Write("labels", DataFiles.IdxLabels(7, 4));

        var set = IdxFile.Read(images, labels, 3, 3, 10);

        var pixels = new byte[18];
        set.CopyTo([1, 0], pixels);
        Assert.Equal([7, 4], set.Labels);
        Assert.Equal([100, 101, 102, 103, 104, 105, 106, 107, 108, 0, 1, 2, 3, 4, 5, 6, 7, 8], pixels);
    }

    [Fact]
    public void Read_OfACutOffFile_SaysHowManyBytesAreMissing()
    {
        var images = Write("images", DataFiles.IdxImages(2, 3, (_, _) => 0)[..^1]);
        var labels = Write("labels", DataFiles.IdxLabels(7, 4));

        var error = Assert.Throws<DatasetException>(() => IdxFile.Read(images, labels, 3, 3, 10));

        Assert.Equal($"'{images.Path}' has 33 bytes, but its header promises 2 images, which take 34; the file is cut off or damaged.", error.Message);
    }

    [Fact]
    public void Read_OfAFileWithAnotherMagicNumber_NamesBoth()
    {
        var labels = Write("labels", DataFiles.IdxLabels(7, 4, 1, 1, 1, 1, 1, 1));

        var error = Assert.Throws<DatasetException>(() => IdxFile.Read(labels, labels, 3, 3, 10));

        Assert.Equal($"'{labels.Path}' is no IDX file of images: it starts with 0x00000801, not 0x00000803.", error.Message);
    }

    [Fact]
    public void Read_OfAFileShorterThanItsHeader_SaysSo()
    {
        var images = Write("images", [0, 0, 8, 3]);

        var error = Assert.Throws<DatasetException>(() => IdxFile.Read(images, images, 3, 3, 10));

        Assert.Equal($"'{images.Path}' has 4 bytes; the header of an IDX file of images alone has 16.", error.Message);
    }

    [Fact]
    public void Read_WithFewerLabelsThanImages_NamesBothFiles()
    {
        var images = Write("images", DataFiles.IdxImages(2, 3, (_, _) => 0));
        var labels = Write("labels", DataFiles.IdxLabels(7));

        var error = Assert.Throws<DatasetException>(() => IdxFile.Read(images, labels, 3, 3, 10));

        Assert.Equal($"'{labels.Path}' holds 1 labels, but '{images.Path}' holds 2 images.", error.Message);
    }

    [Fact]
    public void Read_WithALabelOutOfRange_NamesTheImage()
    {
        var images = Write("images", DataFiles.IdxImages(2, 3, (_, _) => 0));
        var labels = Write("labels", DataFiles.IdxLabels(7, 10));

        var error = Assert.Throws<DatasetException>(() => IdxFile.Read(images, labels, 3, 3, 10));

        Assert.Equal($"'{labels.Path}' gives image 1 the label 10; 10 classes are numbered 0 to 9.", error.Message);
    }

    [Fact]
    public void Read_WithImagesOfAnotherSize_NamesBothSizes()
    {
        var images = Write("images", DataFiles.IdxImages(1, 3, (_, _) => 0));

        var error = Assert.Throws<DatasetException>(() => IdxFile.Read(images, images, 28, 28, 10));

        Assert.Equal($"'{images.Path}' holds images of 3x3 pixels; 28x28 are expected.", error.Message);
    }

    [Fact]
    public void Open_OfAnEmptyFile_SaysSo()
    {
        var path = _folder.File("empty");
        File.WriteAllBytes(path, []);

        var error = Assert.Throws<DatasetException>(() => new MappedFile(path));

        Assert.Equal($"'{path}' is empty.", error.Message);
    }

    public void Dispose() => _folder.Dispose();

    private MappedFile Write(string name, byte[] content)
    {
        File.WriteAllBytes(_folder.File(name), content);
        return new MappedFile(_folder.File(name));
    }
}
