namespace Orchestrator.Worker.Agent.Devices;

/// <summary>The machine's memory.</summary>
internal static class MachineMemory
{
    /// <summary>In bytes; a container's limit where there is one.</summary>
    public static long Bytes => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
}
