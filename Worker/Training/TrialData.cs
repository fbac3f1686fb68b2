using Orchestrator.Catalog;
using Orchestrator.Trials;
using Orchestrator.Worker.Datasets;

namespace Orchestrator.Worker.Training;

/// <summary>The data of a trial: opened, split and ready to be read.</summary>
/// <param name="Entry">Shapes and classes.</param>
/// <param name="Dataset">The images.</param>
/// <param name="Split">Which of them are trained, validated and tested on.</param>
/// <param name="Normalization">How pixels are scaled.</param>
internal sealed record TrialData(DatasetEntry Entry, ImageDataset Dataset, DataSplit Split, Normalization Normalization)
{
    private const string Own = "dataset";

    /// <summary>Opens the data that a configuration names.</summary>
    /// <exception cref="UnsupportedConfigException">A name is unknown, or the normalisation has other channels.</exception>
    /// <exception cref="DatasetException">The files are missing, broken or too few.</exception>
    /// <exception cref="OperationCanceledException">The watch asked to stop while images were decoded.</exception>
    public static TrialData Open(TrialConfig config, TrainingCatalog catalog, DatasetStore store, IPreparationWatch watch)
    {
        var definition = Known(config.Dataset.Name, catalog);
        var entry = definition.Entry;
        var statistics = config.Training.Normalization == Own ? entry : Known(config.Training.Normalization, catalog).Entry;
        if (statistics.Channels != entry.Channels)
            throw new UnsupportedConfigException(
                $"The normalization of '{statistics.Name}' is for {statistics.Channels} channels; '{entry.Name}' has {entry.Channels}.");

        var dataset = store.Open(definition, new DatasetOpening(config.Dataset) { Watch = watch });
        return new TrialData(entry, dataset, DataSplit.Of(dataset, config.Training), Normalization.Of(statistics));
    }

    private static IDatasetDefinition Known(string name, TrainingCatalog catalog) =>
        catalog.Datasets.GetValueOrDefault(name) ?? throw new UnsupportedConfigException($"The data set '{name}' is not known to this worker.");
}
