namespace Orchestrator.Worker.Datasets;

/// <summary>Finds the folder of a data set: under the data root, or where a package of the system puts it.</summary>
/// <param name="root">The data root (<c>--data</c> or <c>ORCHESTRATOR_DATA</c>), or null when none was named.</param>
/// <param name="cache">Handed to the folder that is found.</param>
public sealed class DatasetLocator(string? root, DatasetCache cache)
{
    /// <summary>The environment variable that names the data root when the command line does not.</summary>
    public const string EnvironmentVariable = "ORCHESTRATOR_DATA";

    /// <summary>The first folder that holds the data set, or null.</summary>
    public DatasetFolder? TryFind(IDatasetDefinition dataset) =>
        Candidates(dataset).Select(path => new DatasetFolder(path, cache)).FirstOrDefault(dataset.IsIn);

    /// <summary>The first folder that holds the data set.</summary>
    /// <exception cref="DatasetException">There is none; the message says where was looked and how to get the files.</exception>
    public DatasetFolder Find(IDatasetDefinition dataset) =>
        TryFind(dataset) ?? throw new DatasetException(
            $"The data set '{dataset.Entry.Name}' was not found in {string.Join(", ", Candidates(dataset))}. {dataset.Entry.HowToGet} "
            + $"Another place is named by --data or {EnvironmentVariable}{(root is null ? "" : $" (is: {root})")}.");

    private IEnumerable<string> Candidates(IDatasetDefinition dataset)
    {
        var underRoot = root is null ? [] : dataset.Folders.Select(folder => Path.Combine(root, folder)).Append(root);
        return underRoot.Select(Path.GetFullPath).Concat(dataset.PackageFolders);
    }
}
