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
                $"'training.normalization': '{normalization}'{training.Origin("normalization")} is not known. {NearestName.Hint(normalization, known)}");
        }

        foreach (var dataset in datasets.DistinctBy(dataset => dataset.Name))
        {
            CheckChannels(training, dataset, catalog, problems);
            CheckImages(training, dataset, problems);
        }
    }

    private static void CheckChannels(BoundTraining training, DatasetEntry dataset, CatalogRegistry catalog, ProblemList problems)
    {
        var normalization = training.Settings.Normalization;
        if (normalization == "dataset" || !catalog.Datasets.TryGetValue(normalization, out var source) || source.Channels == dataset.Channels) return;
        problems.Add(training.PositionOf("normalization"), $"'training.normalization': '{normalization}'{training.Origin("normalization")} "
            + $"has {NumberText.Count(source.Channels, "channel")}, data set '{dataset.Name}' has {dataset.Channels}; use normalization: dataset.");
    }

    private static void CheckImages(BoundTraining training, DatasetEntry dataset, ProblemList problems)
    {
        var settings = training.Settings;
        if (settings.TestImages > dataset.TestImages)
        {
            problems.Add(training.PositionOf("test_images"), $"'training.test_images' ({settings.TestImages}){training.Origin("test_images")} "
                + $"is more than the {dataset.TestImages} test images of data set '{dataset.Name}'.");
        }

        var train = settings.TrainImages ?? dataset.TrainImages - settings.ValidationImages;
        if (train < 1 || train + (long)settings.ValidationImages > dataset.TrainImages)
        {
            problems.Add(training.PositionOf("train_images", "validation_images"), $"'training.validation_images' ({settings.ValidationImages}) leaves too few "
                + $"of the {dataset.TrainImages} training images of data set '{dataset.Name}'{(settings.TrainImages is { } wanted ? $" for 'training.train_images' ({wanted})" : "")}.");
        }
        else if (settings.DropLastBatch && train < settings.BatchSize)
        {
            problems.Add(training.PositionOf("batch_size", "train_images"), $"'training.batch_size' ({settings.BatchSize}){training.Origin("batch_size")} is more than "
                + $"the {train} training images of data set '{dataset.Name}', and drop_last_batch leaves out the only batch.");
        }
    }
}
