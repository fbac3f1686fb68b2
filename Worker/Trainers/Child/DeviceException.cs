namespace Orchestrator.Worker.Trainers.Child;

/// <summary>A device cannot be used.</summary>
internal sealed class DeviceException(string message) : Exception(message);
