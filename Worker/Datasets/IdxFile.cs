using System.Buffers.Binary;

namespace Orchestrator.Worker.Datasets;

/// <summary>Reads IDX files, the format of MNIST and its relatives: a magic number, the sizes as big-endian 32-bit numbers, then bytes.</summary>
public static class IdxFile
{
    private const int ImagesMagic = 0x00000803;
    private const int LabelsMagic = 0x00000801;
    private const int ImagesHeader = 16;
    private const int LabelsHeader = 8;

    /// <summary>One-channel images with their labels.</summary>
    /// <exception cref="DatasetException">A file is no IDX file of bytes, is cut off, or the two do not fit together.</exception>
    public static ImageSet Read(MappedFile images, MappedFile labels, int height, int width, int classes)
    {
        var count = CountOf(images, ImagesMagic, ImagesHeader, "images");
        var (rows, columns) = (Number(images, 8), Number(images, 12));
        if (rows != height || columns != width)
            throw new DatasetException($"'{images.Path}' holds images of {rows}x{columns} pixels; {height}x{width} are expected.");
        ExpectLength(images, ImagesHeader + ((long)count * height * width), $"{count} images");

        if (CountOf(labels, LabelsMagic, LabelsHeader, "labels") is var labelCount && labelCount != count)
            throw new DatasetException($"'{labels.Path}' holds {labelCount} labels, but '{images.Path}' holds {count} images.");
        ExpectLength(labels, LabelsHeader + (long)count, $"{count} labels");

        var classOf = Array.ConvertAll(labels.Span(LabelsHeader, count).ToArray(), label => (ushort)label);
        LabelCheck.Throw(labels.Path, classOf, classes);
        return new RecordImageSet([new RecordFile(images, ImagesHeader, height * width, pixelOffset: 0)], classOf, channels: 1, height, width);
    }

    private static int CountOf(MappedFile file, int magic, int header, string content)
    {
        if (file.Length < header)
            throw new DatasetException($"'{file.Path}' has {file.Length} bytes; the header of an IDX file of {content} alone has {header}.");
        return Number(file, 0) == magic
            ? Number(file, 4)
            : throw new DatasetException($"'{file.Path}' is no IDX file of {content}: it starts with 0x{Number(file, 0):x8}, not 0x{magic:x8}.");
    }

    private static void ExpectLength(MappedFile file, long bytes, string content)
    {
        if (file.Length != bytes)
        {
            throw new DatasetException(
                $"'{file.Path}' has {file.Length} bytes, but its header promises {content}, which take {bytes}; the file is cut off or damaged.");
        }
    }

    private static int Number(MappedFile file, int offset) => BinaryPrimitives.ReadInt32BigEndian(file.Span(offset, sizeof(int)));
}
