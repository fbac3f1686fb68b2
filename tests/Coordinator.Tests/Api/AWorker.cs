using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Tests.Api;

/// <summary>Builds workers' registrations.</summary>
internal static class AWorker
{
    /// <summary>A worker with two devices.</summary>
    public static WorkerRegistration Registration(string workerId) => new(workerId, "host", 17, "cpu", "A processor", 2, "0.1.0")
    {
        Devices = [new WorkerDevice("cpu:0", "cpu", "A processor", 1L << 30, null, 1), new WorkerDevice("cpu:1", "cpu", "A processor", 1L << 30, null, 1)],
    };
}
