using Orchestrator.Catalog;
using Orchestrator.Worker.Datasets.Fetching;

namespace Orchestrator.Worker.Datasets;

/// <summary>One data set of the grid: its entry in the catalog, where its files lie and how they are read.</summary>
public interface IDatasetDefinition : IDefines<DatasetEntry>
{
    /// <summary>Folders under the data root that may hold the files, tried in this order; the root itself is tried last.</summary>
    IReadOnlyList<string> Folders { get; }

    /// <summary>Absolute folders where a package of the system puts the files.</summary>
    IReadOnlyList<string> PackageFolders => [];

    /// <summary>The files that must be there, by their names without <c>.gz</c>. Their contents, in this order, make the checksum.</summary>
    IReadOnlyList<string> Files { get; }

    /// <summary>Where the files can be downloaded from; null where a user has to get them.</summary>
    DatasetSource? Source => null;

    /// <summary>Reads the data set.</summary>
    /// <param name="files">Opens the files by the names in <see cref="Files"/>.</param>
    /// <exception cref="DatasetException">A file is not what it should be.</exception>
    ImageDataset Read(DatasetFolder files);

    /// <summary>Whether a folder holds the data set. Default: it has all the <see cref="Files"/>.</summary>
    bool IsIn(DatasetFolder folder) => folder.HasAll(Files);

    /// <summary>Reads the data set with the options that a sweep chose. Default: as without options.</summary>
    /// <param name="files">Opens the files.</param>
    /// <param name="opening">The options, and who follows a long preparation.</param>
    /// <exception cref="DatasetException">A file is not what it should be.</exception>
    /// <exception cref="OperationCanceledException">The opening's watch asked to stop.</exception>
    ImageDataset Read(DatasetFolder files, DatasetOpening opening) => Read(files);

    /// <summary>Counts images and bytes without decoding any. Default: by reading.</summary>
    /// <exception cref="DatasetException">The files cannot be counted.</exception>
    DatasetCount Count(DatasetFolder files)
    {
        var dataset = Read(files);
        return new DatasetCount(Entry.Classes, dataset.Train.Count, dataset.Test.Count, files.BytesOf(Files));
    }

    /// <summary>Looks at every image. Default: reads the files, which compares their lengths and labels.</summary>
    /// <param name="files">Opens the files.</param>
    /// <param name="watch">Follows the decoding, where there is some.</param>
    /// <exception cref="DatasetException">A file is not what it should be.</exception>
    /// <exception cref="OperationCanceledException">The watch asked to stop.</exception>
    DatasetCheck Check(DatasetFolder files, IPreparationWatch watch)
    {
        var dataset = Read(files);
        return new DatasetCheck(dataset.Train.Count, dataset.Test.Count, dataset.Checksum, []);
    }
}
