using Orchestrator.Trials;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Datasets;

/// <summary>
/// The training images of a trial, batch by batch. Any batch of any epoch can be asked for at any time: what is in it follows from the
/// trial's seed, the epoch and the step alone, so that a resumed training sees what an undisturbed one would have.
/// </summary>
public sealed class TrainingBatches
{
    private readonly ImageReader _reader;
    private readonly int[] _members;
    private readonly Normalization _normalization;
    private readonly TrainingViews _views;
    private readonly TrialRandom _random;
    private readonly int _batchSize;
    private (int Epoch, int[] Order) _shuffled = (-1, []);

    /// <summary>Batches of the given images.</summary>
    /// <param name="images">The set.</param>
    /// <param name="members">The images to train on: indices into the set.</param>
    /// <param name="settings">Batch size, augmentation, and whether an incomplete last batch is left out.</param>
    /// <param name="normalization">Applied last.</param>
    /// <param name="random">Draws order and augmentation.</param>
    /// <exception cref="UnsupportedConfigException">Without the incomplete last batch nothing is left.</exception>
    public TrainingBatches(ImageSet images, int[] members, TrainingSettings settings, Normalization normalization, TrialRandom random)
    {
        (_reader, _members, _normalization, _random, _batchSize) = (new ImageReader(images), members, normalization, random, settings.BatchSize);
        _views = new TrainingViews(images, settings.Augmentation, random);
        Steps = settings.DropLastBatch ? members.Length / _batchSize : (members.Length + _batchSize - 1) / _batchSize;
        if (Steps == 0)
        {
            throw new UnsupportedConfigException(
                $"{members.Length} training images make no whole batch of {_batchSize}, and drop_last_batch leaves the incomplete one out.");
        }

        ImagesPerEpoch = settings.DropLastBatch ? Steps * _batchSize : members.Length;
    }

    /// <summary>Batches of an epoch.</summary>
    public int Steps { get; }

    /// <summary>Images of an epoch.</summary>
    public int ImagesPerEpoch { get; }

    /// <summary>The batch of a step.</summary>
    /// <param name="epoch">From 0.</param>
    /// <param name="step">From 0 to <see cref="Steps"/> - 1.</param>
    public Batch Get(int epoch, int step)
    {
        using var scope = NewDisposeScope();
        if (_shuffled.Epoch != epoch) _shuffled = (epoch, _random.Order(epoch, _members.Length));
        var first = step * _batchSize;
        var images = _shuffled.Order[first..Math.Min(first + _batchSize, _members.Length)];
        for (var position = 0; position < images.Length; position++)
            images[position] = _members[images[position]];

        var batch = new Batch(_normalization.Apply(_views.Get(epoch, images)), _reader.Labels(images), images.Length);
        scope.MoveToOuter(batch.Images, batch.Labels);
        return batch;
    }
}
