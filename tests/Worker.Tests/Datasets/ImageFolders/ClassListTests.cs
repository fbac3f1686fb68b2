using Orchestrator.Catalog;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Datasets.ImageFolders;

namespace Orchestrator.Worker.Tests.Datasets.ImageFolders;

public sealed class ClassListTests : IDisposable
{
    private static readonly Choice Hundred = new("imagenet-100", new() { [ImageFolderDataset.Unreadable] = OptionValue.Of("stop") });

    private readonly TempFolder _folder = new();

    [Fact]
    public void Open_ImageNet100WithAList_TakesItsClassesAndRecordsThem()
    {
        var classes = WriteImageNet(120);
        File.WriteAllLines(_folder.File("imagenet-100.txt"), ["# the even ones first", .. classes[20..].Reverse().Select(name => $"{name} its title")]);

        var dataset = Open();

        Assert.Equal(classes[20..], dataset.ClassList);
        Assert.Equal((100, 100), (dataset.Train.Count, dataset.Test.Count));
        Assert.Equal(Enumerable.Range(0, 100).Select(label => (ushort)label), dataset.Train.Labels);
    }

    [Fact]
    public void Open_ImageNet100WithAListOfAnotherLength_SaysHowManyItNames()
    {
        File.WriteAllLines(_folder.File("imagenet-100.txt"), WriteImageNet(120));

        var error = Assert.Throws<DatasetException>(() => Open());

        Assert.Equal($"'{_folder.File("imagenet-100.txt")}' names 120 classes; 100 are expected.", error.Message);
    }

    [Fact]
    public void Open_ImageNet100WithoutAList_SaysHowToWriteOne()
    {
        WriteImageNet(120);

        Assert.Contains("one a line, into DATA/imagenet-100.txt", Assert.Throws<DatasetException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AFolderOfMoreThan256Classes_KeepsTheirLabelsApart()
    {
        var classes = WriteImageNet(300);
        var listing = FolderListing.Scan(_folder.Folder("imagenet"), classes);
        var cache = new PictureCache(_folder.Folder("cache"), "imagenet", listing, shorterSide: 16).Open(new RecordingWatch());

        var set = new PictureSet(cache, 0, 300, 16, 16);

        Assert.Equal(Enumerable.Range(0, 300).Select(label => (ushort)label), set.Labels);
    }

    public void Dispose() => _folder.Dispose();

    private string[] WriteImageNet(int classes)
    {
        string[] names = [.. Enumerable.Range(0, classes).Select(label => $"n{label:00000000}")];
        foreach (var name in names)
        {
            File.WriteAllBytes(Path.Combine(_folder.Folder($"imagenet/train/{name}"), "1.JPEG"), AnImageFolder.ImageOf(0, 0, 16, 16));
            File.WriteAllBytes(Path.Combine(_folder.Folder($"imagenet/val/{name}"), "1.JPEG"), AnImageFolder.ImageOf(0, 1, 16, 16));
        }

        return names;
    }

    private ImageDataset Open() =>
        new DatasetStore(new DatasetLocator(_folder.Path, new DatasetCache(_folder.File("cache")))).Open(new ImageNet100(), new DatasetOpening(Hundred));
}
