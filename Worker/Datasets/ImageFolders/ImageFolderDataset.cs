using Orchestrator.Catalog;
using Orchestrator.Worker.Datasets.Fetching;

namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>
/// A data set of JPEG and PNG files in <c>train/CLASS/</c> and <c>test/CLASS/</c> (or <c>val/CLASS/</c>). The files are decoded once into a cache, with
/// their shorter side at <see cref="ShorterSide"/>; the network sees the centre, or in training a window of them.
/// </summary>
public abstract class ImageFolderDataset : IDatasetDefinition
{
    /// <summary>The option that says what files do that are no intact pictures.</summary>
    public const string Unreadable = "unreadable";

    private const string Stop = "stop";
    private const string Skip = "skip";

    // A message with thousands of names helps nobody; data check prints them all.
    private const int MostNames = 20;

    /// <summary>The options that every image folder has.</summary>
    public static IReadOnlyList<OptionSpec> CommonOptions { get; } =
    [
        OptionSpec.Choice(Unreadable, [Stop, Skip], "Whether damaged images fail the trial, or are left out and counted in the result's record."),
    ];

    /// <summary>Channel means of ImageNet's training images, which its relatives are normalised with as well.</summary>
    protected static IReadOnlyList<double> ImageNetMean { get; } = [0.485, 0.456, 0.406];

    /// <summary>Channel standard deviations of ImageNet's training images.</summary>
    protected static IReadOnlyList<double> ImageNetDeviation { get; } = [0.229, 0.224, 0.225];

    /// <inheritdoc/>
    public abstract DatasetEntry Entry { get; }

    /// <inheritdoc/>
    public abstract IReadOnlyList<string> Folders { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Files { get; } = [];

    /// <summary>The shorter side of the stored pictures in pixels, at least what the network sees. Another value is another protocol.</summary>
    public abstract int ShorterSide { get; }

    /// <summary>The layout, in a folder of the right name: any folder may have train and test.</summary>
    public virtual bool IsIn(DatasetFolder folder) => FolderListing.IsLayout(folder.Path) && HasName(folder.Path);

    /// <inheritdoc/>
    public virtual DatasetSource? Source => null;

    /// <inheritdoc/>
    public DatasetCount Count(DatasetFolder files)
    {
        var listing = FolderListing.Scan(files.Path, ClassesIn(files).Names);
        return new DatasetCount(listing.Classes.Count, listing.Train.Count, listing.Test.Count, listing.Bytes);
    }

    /// <summary>Decodes every image anew, whatever the cache has.</summary>
    /// <inheritdoc/>
    public DatasetCheck Check(DatasetFolder files, IPreparationWatch watch)
    {
        _ = Pictures.DecoderLibraries.Versions;
        var listing = FolderListing.Scan(files.Path, ClassesIn(files).Names);
        using var findings = new FolderFindings();
        var decoding = new ImageDecoding(listing.Root, ShorterSide);
        watch.Started(Entry.Name, listing.Train.Count + listing.Test.Count);
        decoding.Run(listing.Train, findings.Add, watch);
        var trainImages = findings.Intact;
        decoding.Run(listing.Test, findings.Add, watch);
        return new DatasetCheck(trainImages, findings.Intact - trainImages, findings.Checksum(), findings.Unreadable);
    }

    /// <inheritdoc/>
    public ImageDataset Read(DatasetFolder files) => Read(files, new DatasetOpening(new Choice(Entry.Name)));

    /// <inheritdoc/>
    public ImageDataset Read(DatasetFolder files, DatasetOpening opening)
    {
        var classes = ClassesIn(files);
        var cache = new PictureCache(files.Cache.Folder, Entry.Name, FolderListing.Scan(files.Path, classes.Names), ShorterSide).Open(opening.Watch);
        var header = cache.Header;
        if (header.Unreadable.Count > 0 && !IsSkipping(opening.Choice)) throw Damaged(files.Path, header.Unreadable);
        if (header.TrainImages == 0 || header.TestImages == 0) throw new DatasetException($"'{files.Path}' has no intact images for training, or none for tests.");
        return new ImageDataset(
            new PictureSet(cache, 0, header.TrainImages, Entry.Height, Entry.Width),
            new PictureSet(cache, header.TrainImages, header.TestImages, Entry.Height, Entry.Width),
            header.Checksum)
        {
            Preparation = header.Preparation,
            ClassList = classes.AreChosen ? header.Classes : null,
            Unreadable = header.Unreadable,
        };
    }

    /// <summary>The class folders to use.</summary>
    /// <exception cref="DatasetException">They are not as many as the data set has classes.</exception>
    private protected virtual ChosenClasses ClassesIn(DatasetFolder folder)
    {
        var names = FolderListing.ClassesOf(folder.Path, "train");
        return names.Count == Entry.Classes
            ? new ChosenClasses(names, AreChosen: false)
            : throw new DatasetException($"'{Path.Combine(folder.Path, "train")}' has {names.Count} class folders; '{Entry.Name}' has {Entry.Classes} classes.");
    }

    private static bool IsSkipping(Choice choice) => choice.Options.TryGetValue(Unreadable, out var value) && value.AsChoice() == Skip;

    private bool HasName(string folder) => Folders.Any(name => Path.GetFileName(folder) == Path.GetFileName(name));

    private static DatasetException Damaged(string folder, IReadOnlyList<UnreadableImage> images)
    {
        var names = images.Take(MostNames).Select(image => $"{image.Name} {image.Reason}");
        var rest = images.Count > MostNames ? $"; and {images.Count - MostNames} more, which 'orchestrator data check' lists" : "";
        return new DatasetException(
            $"{images.Count} of the files in '{folder}' are no intact images: {string.Join("; ", names)}{rest}. "
            + $"Repair or remove them, or leave them out by the data set's option '{Unreadable}: {Skip}'.");
    }
}
