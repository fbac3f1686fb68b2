namespace Orchestrator.Coordinator.Security.Hosting;

/// <summary>The process must not start as it is set up; the message says why and what to do.</summary>
public sealed class SecuritySetupException(string message) : Exception(message);
