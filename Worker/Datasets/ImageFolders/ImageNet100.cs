using Orchestrator.Catalog;

namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>
/// A hundred classes of ImageNet. Papers do not agree on which, so a list names them, and the list is recorded with every result: a file
/// <c>imagenet-100.txt</c> in or beside the folder of ImageNet, or a folder that has exactly these classes.
/// </summary>
public sealed class ImageNet100 : ImageFolderDataset
{
    private const string ListFile = "imagenet-100.txt";

    /// <inheritdoc/>
    public override DatasetEntry Entry { get; } = new()
    {
        Name = "imagenet-100",
        Title = "ImageNet-100",
        Summary = "A hundred classes of ImageNet, named by a list of the user's, stored with a shorter side of 256 pixels, seen at 224x224.",
        Source = "A subset of ILSVRC 2012; there is no one list, so the classes used are recorded with each result",
        Options = CommonOptions,
        Channels = 3,
        Height = 224,
        Width = 224,
        Classes = 100,
        TrainImages = 130_000,
        TestImages = 5_000,
        Mean = ImageNetMean,
        StandardDeviation = ImageNetDeviation,
        HowToGet = $"Write the hundred class folders (WordNet ids), one a line, into DATA/{ListFile} beside DATA/imagenet, or put a folder with only these classes at DATA/imagenet-100.",
    };

    /// <inheritdoc/>
    public override IReadOnlyList<string> Folders { get; } = ["imagenet-100", "imagenet100", "imagenet", "ILSVRC2012"];

    /// <inheritdoc/>
    public override int ShorterSide => 256;

    /// <inheritdoc/>
    public override bool IsIn(DatasetFolder folder) =>
        base.IsIn(folder) && (ListOf(folder) is not null || FolderListing.ClassesOf(folder.Path, "train").Count == Entry.Classes);

    private protected override ChosenClasses ClassesIn(DatasetFolder folder) =>
        (ListOf(folder) is { } list ? new ChosenClasses(ClassList.Read(list, Entry.Classes), AreChosen: true) : base.ClassesIn(folder)) with { AreChosen = true };

    private static string? ListOf(DatasetFolder folder) =>
        new[] { folder.Path, Path.GetDirectoryName(folder.Path)! }.Select(place => Path.Combine(place, ListFile)).FirstOrDefault(File.Exists);
}
