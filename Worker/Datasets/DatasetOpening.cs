using Orchestrator.Catalog;

namespace Orchestrator.Worker.Datasets;

/// <summary>How a data set is to be opened.</summary>
/// <param name="Choice">The data set with its options.</param>
public sealed record DatasetOpening(Choice Choice)
{
    /// <summary>Follows the preparation, where a data set needs one. Default: nobody does.</summary>
    public IPreparationWatch Watch { get; init; } = new NoWatch();

    private sealed class NoWatch : IPreparationWatch
    {
        public bool ShouldStop => false;

        public void Started(string dataset, int images)
        {
        }

        public void Decoded(int images)
        {
        }
    }
}
