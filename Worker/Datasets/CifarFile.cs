namespace Orchestrator.Worker.Datasets;

/// <summary>
/// Reads the binary version of CIFAR: records of one or two label bytes and 3 x 32 x 32 pixels. The number of records follows from the
/// file's length.
/// </summary>
public static class CifarFile
{
    /// <summary>Image height and width in pixels.</summary>
    public const int Side = 32;

    private const int Channels = 3;

    /// <summary>The author's page, which has the archives of both data sets.</summary>
    public static Uri Home { get; } = new("https://www.cs.toronto.edu/~kriz/");

    /// <summary>All records of the files.</summary>
    /// <param name="files">In the order in which their images are numbered.</param>
    /// <param name="labelBytes">Label bytes of a record: 1 for CIFAR-10, 2 (coarse, fine) for CIFAR-100. The last one is the label.</param>
    /// <param name="classes">Number of classes.</param>
    /// <exception cref="DatasetException">A file is cut off or has a label out of range.</exception>
    public static ImageSet Read(IEnumerable<MappedFile> files, int labelBytes, int classes)
    {
        var recordBytes = labelBytes + (Channels * Side * Side);
        var records = new List<RecordFile>();
        var labels = new List<ushort>();
        foreach (var file in files)
        {
            if (file.Length % recordBytes != 0)
            {
                throw new DatasetException(
                    $"'{file.Path}' has {file.Length} bytes, which is no multiple of the {recordBytes} bytes of a record; "
                    + "the file is cut off or of another format.");
            }

            var part = new RecordFile(file, headerBytes: 0, recordBytes, labelBytes);
            var partLabels = Enumerable.Range(0, part.Count).Select(record => (ushort)part.ByteOf(record, labelBytes - 1)).ToArray();
            LabelCheck.Throw(file.Path, partLabels, classes);
            records.Add(part);
            labels.AddRange(partLabels);
        }

        return new RecordImageSet(records, [.. labels], Channels, Side, Side);
    }
}
