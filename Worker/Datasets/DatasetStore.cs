using System.Collections.Concurrent;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Datasets;

/// <summary>The data sets that this process has opened; each is read once and shared by all slots.</summary>
/// <param name="locator">Finds the files.</param>
public sealed class DatasetStore(DatasetLocator locator)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, ImageDataset> _opened = new(StringComparer.Ordinal);
    private readonly Lock _opening = new();

    /// <summary>The data set, read when it is asked for the first time. A failure is not remembered: files may be put in place while the worker runs.</summary>
    /// <exception cref="DatasetException">It is missing or broken.</exception>
    /// <exception cref="OperationCanceledException">The opening's watch asked to stop.</exception>
    public ImageDataset Open(IDatasetDefinition dataset, DatasetOpening opening)
    {
        var key = ConfigHash.Canonical(opening.Choice);
        if (_opened.TryGetValue(key, out var known)) return known;

        // Another slot may be decoding for long; whoever waits for it must be able to leave.
        while (!_opening.TryEnter(BetweenLooks))
        {
            if (opening.Watch.ShouldStop) throw new OperationCanceledException();
        }

        try
        {
            return _opened.GetOrAdd(key, _ => dataset.Read(locator.Find(dataset), opening));
        }
        finally
        {
            _opening.Exit();
        }
    }
}
