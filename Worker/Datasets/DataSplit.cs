using Orchestrator.Trials;

namespace Orchestrator.Worker.Datasets;

/// <summary>Which images of a data set a trial trains, validates and tests on: indices into its files, ascending.</summary>
/// <param name="Train">Training images.</param>
/// <param name="Validation">Training images held out; none when the trial has no validation split.</param>
/// <param name="Test">Test images.</param>
public sealed record DataSplit(int[] Train, int[] Validation, int[] Test)
{
    /// <summary>Splits a data set by the rule of <see cref="StratifiedOrder"/>.</summary>
    /// <exception cref="DatasetException">The data set has fewer images than the settings ask for.</exception>
    public static DataSplit Of(ImageDataset dataset, TrainingSettings settings)
    {
        var available = dataset.Train.Count - settings.ValidationImages;
        var wanted = settings.TrainImages ?? available;
        if (wanted < 1 || wanted > available)
        {
            throw new DatasetException(
                $"{settings.ValidationImages} validation and {settings.TrainImages ?? 1} training images were asked for, "
                + $"but the files hold {dataset.Train.Count}.");
        }

        if (settings.TestImages > dataset.Test.Count)
            throw new DatasetException($"{settings.TestImages} test images were asked for, but the files hold {dataset.Test.Count}.");

        var train = StratifiedOrder.Of(dataset.Train.Labels);
        var test = StratifiedOrder.Of(dataset.Test.Labels);
        return new DataSplit(
            Ascending(train.AsSpan(settings.ValidationImages, wanted)),
            Ascending(train.AsSpan(0, settings.ValidationImages)),
            Ascending(test.AsSpan(0, settings.TestImages ?? test.Length)));
    }

    private static int[] Ascending(Span<int> images)
    {
        var sorted = images.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
