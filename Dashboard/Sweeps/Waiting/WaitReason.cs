namespace Orchestrator.Dashboard.Sweeps.Waiting;

/// <summary>A reason why queued trials are not being trained.</summary>
/// <param name="Trials">Trials that wait for it.</param>
/// <param name="Text">The reason, to be read after the number.</param>
public sealed record WaitReason(int Trials, string Text);
