using System.Collections.Concurrent;

namespace Orchestrator.Worker.Datasets;

/// <summary>The data sets that this process has opened; each is read once and shared by all slots.</summary>
/// <param name="locator">Finds the files.</param>
public sealed class DatasetStore(DatasetLocator locator)
{
    private readonly ConcurrentDictionary<string, ImageDataset> _opened = new(StringComparer.Ordinal);
    private readonly Lock _opening = new();

    /// <summary>The data set, read when it is asked for the first time. A failure is not remembered: files may be put in place while the worker runs.</summary>
    /// <exception cref="DatasetException">It is missing or broken.</exception>
    public ImageDataset Open(IDatasetDefinition dataset)
    {
        if (_opened.TryGetValue(dataset.Entry.Name, out var known)) return known;
        lock (_opening)
            return _opened.GetOrAdd(dataset.Entry.Name, _ => dataset.Read(locator.Find(dataset)));
    }
}
