using Orchestrator.Worker.Datasets.Fetching;

namespace Orchestrator.Worker.Tests.Datasets.Fetching;

/// <summary>Adds up what comes.</summary>
public sealed class SilentWatch : IFetchWatch
{
    /// <summary>Bytes here, by what was reported.</summary>
    public long Bytes { get; private set; }

    public void Started(RemoteFile file, long already) => Bytes += already;

    public void Received(long bytes) => Bytes += bytes;

    public void Says(string what)
    {
    }
}
