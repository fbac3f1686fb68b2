using Orchestrator.Telemetry;

namespace Orchestrator.Worker.Agent.Devices;

/// <summary>A GPU as NVIDIA's program lists it.</summary>
/// <param name="Index">Its number, in the order of the PCI bus.</param>
/// <param name="Uuid">Its id, such as <c>GPU-1a2b...</c>.</param>
/// <param name="Reading">How it is.</param>
internal sealed record GpuState(string Index, string Uuid, DeviceReading Reading)
{
    /// <summary>Whether an entry of CUDA_VISIBLE_DEVICES means it: its number, or its id or the beginning of that.</summary>
    public bool IsMeantBy(string visible) =>
        visible == Index || (visible.StartsWith("GPU-", StringComparison.Ordinal) && Uuid.StartsWith(visible, StringComparison.OrdinalIgnoreCase));
}
