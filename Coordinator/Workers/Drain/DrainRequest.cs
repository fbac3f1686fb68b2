namespace Orchestrator.Coordinator.Workers.Drain;

/// <summary>What <c>POST /workers/{worker}/drain</c> takes.</summary>
/// <param name="Now">Whether to write checkpoints and give the trials back, instead of finishing them. Default: finish them.</param>
public sealed record DrainRequest(bool Now = false);
