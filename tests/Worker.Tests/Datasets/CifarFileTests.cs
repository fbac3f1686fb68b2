using Orchestrator.Worker.Datasets;

namespace Orchestrator.Worker.Tests.Datasets;

public sealed class CifarFileTests : IDisposable
{
    private const int Pixels = 3 * 32 * 32;

    private readonly TempFolder _folder = new();

    [Fact]
    public void Read_OverSeveralFiles_NumbersImagesThroughAll()
    {
        var first = Write("a", [.. Record(fill: 10, 3), .. Record(fill: 11, 5)]);
        var second = Write("b", Record(fill: 12, 9));

        var set = CifarFile.Read([first, second], labelBytes: 1, classes: 10);

        var pixels = new byte[2 * Pixels];
        set.CopyTo([2, 1], pixels);
        Assert.Equal([3, 5, 9], set.Labels);
        Assert.Equal((12, 12, 11, 11), (pixels[0], pixels[Pixels - 1], pixels[Pixels], pixels[^1]));
    }

    [Fact]
    public void Read_WithTwoLabelBytes_TakesTheFineLabel()
    {
        var set = CifarFile.Read([Write("a", Record(fill: 1, 19, 77))], labelBytes: 2, classes: 100);

        Assert.Equal([77], set.Labels);
    }

    [Fact]
    public void Read_OfACutOffFile_SaysHowLongARecordIs()
    {
        var file = Write("a", Record(fill: 1, 3)[..^1]);

        var error = Assert.Throws<DatasetException>(() => CifarFile.Read([file], labelBytes: 1, classes: 10));

        Assert.Equal($"'{file.Path}' has 3072 bytes, which is no multiple of the 3073 bytes of a record; the file is cut off or of another format.", error.Message);
    }

    [Fact]
    public void Read_WithALabelOutOfRange_NamesTheImage()
    {
        var file = Write("a", [.. Record(fill: 1, 3), .. Record(fill: 1, 10)]);

        var error = Assert.Throws<DatasetException>(() => CifarFile.Read([file], labelBytes: 1, classes: 10));

        Assert.Equal($"'{file.Path}' gives image 1 the label 10; 10 classes are numbered 0 to 9.", error.Message);
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Record(byte fill, params byte[] labels) => [.. labels, .. Enumerable.Repeat(fill, Pixels)];

    private MappedFile Write(string name, byte[] content)
    {
        File.WriteAllBytes(_folder.File(name), content);
        return new MappedFile(_folder.File(name));
    }
}
