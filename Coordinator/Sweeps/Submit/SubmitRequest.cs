namespace Orchestrator.Coordinator.Sweeps.Submit;

/// <summary>What <c>POST /sweeps</c> takes.</summary>
public sealed record SubmitRequest
{
    /// <summary>The definition as it is written: YAML or JSON, at most 1 MiB.</summary>
    public required string Definition { get; init; }

    /// <summary>The file as the user named it, for the problems. Default <c>sweep.yaml</c>.</summary>
    public string File { get; init; } = "sweep.yaml";
}
