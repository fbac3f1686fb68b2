namespace Orchestrator.Worker.Trainers.Processes;

/// <summary>The GPUs that this process may use, without loading a CUDA library into the agent.</summary>
internal static class GpuList
{
    private const string Visible = "CUDA_VISIBLE_DEVICES";
    private const string Driver = "/proc/driver/nvidia/gpus";

    /// <summary>What CUDA_VISIBLE_DEVICES lists, or else one number for each GPU that the NVIDIA driver has.</summary>
    public static IReadOnlyList<string> Read() => Read(Environment.GetEnvironmentVariable(Visible), Driver);

    /// <summary>The same for a given value of the variable and a given folder of the driver.</summary>
    public static IReadOnlyList<string> Read(string? visible, string driverFolder)
    {
        if (visible is not null) return visible.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var count = Directory.Exists(driverFolder) ? Directory.GetDirectories(driverFolder).Length : 0;
        return [.. Enumerable.Range(0, count).Select(number => $"{number}")];
    }
}
