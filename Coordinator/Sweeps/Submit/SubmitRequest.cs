namespace Orchestrator.Coordinator.Sweeps.Submit;

/// <summary>What <c>POST /sweeps</c> takes.</summary>
public sealed record SubmitRequest
{
    /// <summary>The definition as it is written: YAML or JSON, at most 1 MiB.</summary>
    public required string Definition { get; init; }

    /// <summary>The file as the user named it, for the problems. Default <c>sweep.yaml</c>.</summary>
    public string File { get; init; } = "sweep.yaml";

    /// <summary>Who submits: devices are shared out fairly between owners. Default: nobody in particular.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Trials of sweeps with a higher one go first; see <see cref="SweepPriority"/>. Default 0.</summary>
    public int Priority { get; init; }

    /// <summary>The sweep, by id or name, of which this is the next version; null for a sweep of its own.</summary>
    public string? Extends { get; init; }
}
