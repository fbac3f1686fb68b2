namespace Orchestrator.Coordinator.Notifications.Test;

/// <summary>What became of a test message on one channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Target">Where to, in words without secrets.</param>
/// <param name="Problem">Why the receiver did not take it; null when it did.</param>
public sealed record TestAnswer(string Channel, string Target, string? Problem);
