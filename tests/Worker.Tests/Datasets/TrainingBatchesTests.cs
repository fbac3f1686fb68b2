using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Tests.Datasets;

public sealed class TrainingBatchesTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ImageDataset _dataset;

    public TrainingBatchesTests()
    {
        DataFiles.WriteFashionMnist(_folder.Path, train: 50, test: 10);
        _dataset = new FashionMnist().Read(new DatasetFolder(_folder.Folder("fashion-mnist"), new DatasetCache(_folder.Folder("cache"))));
    }

    [Fact]
    public void Get_OverAnEpoch_VisitsEveryMemberOnce()
    {
        using var scope = NewDisposeScope();
        int[] members = [.. Enumerable.Range(0, 50).Where(image => image % 3 != 0)];
        var batches = Batches(members);

        var labels = Enumerable.Range(0, batches.Steps).SelectMany(step => batches.Get(2, step).Labels.data<long>().ToArray());

        Assert.Equal((3, 33), (batches.Steps, batches.ImagesPerEpoch));
        Assert.Equal(members.Select(image => (long)_dataset.Train.Labels[image]).Order(), labels.Order());
    }

    [Fact]
    public void Get_OutOfOrder_GivesTheSameBatchAsInOrder()
    {
        using var scope = NewDisposeScope();
        var inOrder = Batches([.. Enumerable.Range(0, 50)]);
        inOrder.Get(0, 0);
        inOrder.Get(0, 1);
        var expected = inOrder.Get(1, 2);

        var batch = Batches([.. Enumerable.Range(0, 50)]).Get(1, 2);

        Assert.Equal(expected.Labels.data<long>().ToArray(), batch.Labels.data<long>().ToArray());
        Assert.Equal(expected.Images.contiguous().data<float>().ToArray(), batch.Images.contiguous().data<float>().ToArray());
    }

    [Fact]
    public void Get_WithoutAugmentation_NormalisesPixels()
    {
        using var scope = NewDisposeScope();
        var batches = new TrainingBatches(
            _dataset.Train, [7], ATrial.Settings with { Augmentation = new() }, new Normalization([0.25], [0.5]), new TrialRandom(0));

        var batch = batches.Get(0, 0);

        var pixels = new byte[28 * 28];
        _dataset.Train.CopyTo([7], pixels);
        var expected = pixels.Select(pixel => ((pixel / 255f) - 0.25f) / 0.5f);
        Assert.All(expected.Zip(batch.Images.contiguous().data<float>().ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void Steps_WhenTheLastBatchIsDropped_CountsWholeBatches()
    {
        var batches = new TrainingBatches(
            _dataset.Train, [.. Enumerable.Range(0, 50)], ATrial.Settings with { DropLastBatch = true }, Normalization.Of(new FashionMnist().Entry), new TrialRandom(0));

        Assert.Equal((3, 48), (batches.Steps, batches.ImagesPerEpoch));
    }

    public void Dispose() => _folder.Dispose();

    private TrainingBatches Batches(int[] members) =>
        new(_dataset.Train, members, ATrial.Settings, Normalization.Of(new FashionMnist().Entry), new TrialRandom(3));
}
