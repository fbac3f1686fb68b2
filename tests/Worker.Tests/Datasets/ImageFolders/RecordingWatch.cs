using Orchestrator.Worker.Datasets;

namespace Orchestrator.Worker.Tests.Datasets.ImageFolders;

/// <summary>Counts what is decoded, and stops after so many images.</summary>
public sealed class RecordingWatch(int stopAfter = int.MaxValue) : IPreparationWatch
{
    public int Decodings { get; private set; }

    public int Images { get; private set; }

    public bool ShouldStop => Images >= stopAfter;

    public void Started(string dataset, int images) => Decodings++;

    public void Decoded(int images) => Images += images;
}
