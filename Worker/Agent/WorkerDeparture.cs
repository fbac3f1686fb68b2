using Microsoft.Extensions.Hosting;

namespace Orchestrator.Worker.Agent;

/// <summary>Why and how the worker ends by itself; its process stops then as if it had got SIGTERM.</summary>
public sealed class WorkerDeparture(IHostApplicationLifetime lifetime)
{
    /// <summary>What made it end, for people; null when it was told to, which is a success.</summary>
    public string? Error { get; private set; }

    /// <summary>Ends it in good order: trials that still train write a checkpoint and are given back.</summary>
    public void Leave() => lifetime.StopApplication();

    /// <summary>Ends it because it cannot go on.</summary>
    public void Fail(string error)
    {
        Error ??= error;
        lifetime.StopApplication();
    }
}
