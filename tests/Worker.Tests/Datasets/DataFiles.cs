using System.Buffers.Binary;
using System.IO.Compression;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Datasets;

/// <summary>Writes small data sets in the real formats. Images of a class share a pattern, so that a network can learn them.</summary>
public static class DataFiles
{
    /// <summary>Bytes of an IDX file of images.</summary>
    public static byte[] IdxImages(int count, int side, Func<int, int, byte> pixel) =>
        [.. Numbers(0x00000803, count, side, side), .. Enumerable.Range(0, count * side * side).Select(index => pixel(index / (side * side), index % (side * side)))];

    /// <summary>Bytes of an IDX file of labels.</summary>
    public static byte[] IdxLabels(params byte[] labels) => [.. Numbers(0x00000801, labels.Length), .. labels];

    /// <summary>Writes a Fashion-MNIST of <paramref name="train"/> and <paramref name="test"/> images, all ten classes in turn.</summary>
    public static void WriteFashionMnist(string root, int train, int test)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "fashion-mnist")).FullName;
        WritePart(folder, "train", train, salt: 1);
        WritePart(folder, "t10k", test, salt: 2);
    }

    /// <summary>A gzipped copy of bytes.</summary>
    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
            stream.Write(content);
        return packed.ToArray();
    }

    private static void WritePart(string folder, string part, int count, uint salt)
    {
        File.WriteAllBytes(Path.Combine(folder, $"{part}-images-idx3-ubyte"), IdxImages(count, 28, (image, pixel) => Pattern(image % 10, image, pixel, salt)));
        File.WriteAllBytes(Path.Combine(folder, $"{part}-labels-idx1-ubyte"), IdxLabels([.. Enumerable.Range(0, count).Select(image => (byte)(image % 10))]));
    }

    // A bright square whose place is the class, in noise that differs from image to image.
    private static byte Pattern(int label, int image, int pixel, uint salt)
    {
        var (row, column) = (pixel / 28, pixel % 28);
        var isInside = row / 6 == label / 4 && column / 7 == label % 4;
        var noise = Philox.Draw(salt, (uint)image, (uint)pixel, 0, 0).X % 64;
        return (byte)((isInside ? 160 : 0) + noise);
    }

    private static byte[] Numbers(params int[] numbers) => [.. numbers.SelectMany(BigEndian)];

    private static byte[] BigEndian(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
