using Orchestrator.Worker.Datasets;

namespace Orchestrator.Worker.Tests.Datasets;

public sealed class DataSplitTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ImageDataset _dataset;

    public DataSplitTests()
    {
        DataFiles.WriteFashionMnist(_folder.Path, train: 200, test: 50);
        _dataset = new FashionMnist().Read(new DatasetFolder(_folder.Folder("fashion-mnist"), new DatasetCache(_folder.Folder("cache"))));
    }

    [Fact]
    public void Of_ASubset_HoldsEveryClassEquallyOften()
    {
        var split = DataSplit.Of(_dataset, ATrial.Settings with { TrainImages = 60, ValidationImages = 30, TestImages = 20 });

        Assert.Equal((60, 30, 20), (split.Train.Length, split.Validation.Length, split.Test.Length));
        Assert.All(Enumerable.Range(0, 10), label => Assert.Equal(6, split.Train.Count(image => _dataset.Train.Labels[image] == label)));
        Assert.All(Enumerable.Range(0, 10), label => Assert.Equal(3, split.Validation.Count(image => _dataset.Train.Labels[image] == label)));
        Assert.All(Enumerable.Range(0, 10), label => Assert.Equal(2, split.Test.Count(image => _dataset.Test.Labels[image] == label)));
    }

    [Fact]
    public void Of_AnySettings_KeepsValidationApartFromTraining()
    {
        var split = DataSplit.Of(_dataset, ATrial.Settings with { TrainImages = null, ValidationImages = 30 });

        Assert.Equal(Enumerable.Range(0, 200), split.Train.Concat(split.Validation).Order());
    }

    [Fact]
    public void Of_ASmallerSubset_IsPartOfALargerOne()
    {
        var large = DataSplit.Of(_dataset, ATrial.Settings with { TrainImages = 100, ValidationImages = 20 });
        var small = DataSplit.Of(_dataset, ATrial.Settings with { TrainImages = 50, ValidationImages = 20 });

        Assert.Subset(large.Train.ToHashSet(), small.Train.ToHashSet());
        Assert.Equal(large.Validation, small.Validation);
    }

    [Fact]
    public void Of_MoreImagesThanThereAre_SaysHowManyThereAre()
    {
        var error = Assert.Throws<DatasetException>(() => DataSplit.Of(_dataset, ATrial.Settings with { TrainImages = 190, ValidationImages = 20 }));

        Assert.Equal("20 validation and 190 training images were asked for, but the files hold 200.", error.Message);
    }

    public void Dispose() => _folder.Dispose();
}
