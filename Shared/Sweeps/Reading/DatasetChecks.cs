using Orchestrator.Catalog;

namespace Orchestrator.Sweeps.Reading;

/// <summary>Checks the training settings against each data set of the sweep.</summary>
internal static class DatasetChecks
{
    public static void Check(BoundTraining training, IEnumerable<DatasetEntry> datasets, CatalogRegistry catalog, ProblemList problems)
    {
        var normalization = training.Settings.Normalization;
        if (normalization != "dataset" && !catalog.Datasets.ContainsKey(normalization))
        {
            IEnumerable<string> known = ["dataset", .. catalog.Datasets.Keys.Order(StringComparer.Ordinal)];
            problems.Add(training.PositionOf("normalization"),
                $"{training.Describe("normalization", normalization)} is no data set. {NearestName.Hint(normalization, known)}");
        }

        foreach (var dataset in datasets.DistinctBy(dataset => dataset.Name))
        {
            CheckChannels(training, dataset, catalog, problems);
            CheckTestImages(training, dataset, problems);
            CheckTrainImages(training, dataset, problems);
        }
    }

    private static void CheckChannels(BoundTraining training, DatasetEntry dataset, CatalogRegistry catalog, ProblemList problems)
    {
        var normalization = training.Settings.Normalization;
        if (normalization == "dataset" || !catalog.Datasets.TryGetValue(normalization, out var source) || source.Channels == dataset.Channels) return;
        problems.Add(training.PositionOf("normalization"), $"{training.Describe("normalization", normalization)} "
            + $"has {NumberText.Count(source.Channels, "channel")}, data set '{dataset.Name}' has {dataset.Channels}; use normalization: dataset.");
    }

    private static void CheckTestImages(BoundTraining training, DatasetEntry dataset, ProblemList problems)
    {
        if (training.Settings.TestImages is not { } wanted || wanted <= dataset.TestImages) return;
        problems.Add(training.PositionOf("test_images"),
            $"{training.Describe("test_images", wanted)} is more than the {dataset.TestImages} test images of data set '{dataset.Name}'.");
    }

    private static void CheckTrainImages(BoundTraining training, DatasetEntry dataset, ProblemList problems)
    {
        var settings = training.Settings;
        var train = settings.TrainImages ?? dataset.TrainImages - settings.ValidationImages;
        if (train < 1 || train + (long)settings.ValidationImages > dataset.TrainImages)
        {
            var held = training.Describe("validation_images", settings.ValidationImages);
            problems.Add(training.PositionOf("train_images", "validation_images"), settings.TrainImages is { } wanted
                ? $"{training.Describe("train_images", wanted)} and {held} are together more "
                    + $"than the {dataset.TrainImages} training images of data set '{dataset.Name}'."
                : $"{held} leaves none of the {dataset.TrainImages} training images of data set '{dataset.Name}' to train on.");
        }
        else if (settings.DropLastBatch && train < settings.BatchSize)
        {
            problems.Add(training.PositionOf("batch_size", "train_images"),
                $"{training.Describe("batch_size", settings.BatchSize)} is more than "
                + $"the {train} training images of data set '{dataset.Name}', and drop_last_batch leaves out the only batch.");
        }
    }
}
