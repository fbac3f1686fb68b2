namespace Orchestrator.Worker.Agent.Devices;

/// <summary>How devices are named: <c>cpu:N</c> is a slot on the processor, <c>cuda:N</c> a GPU.</summary>
internal static class DeviceNames
{
    /// <summary>The processor with all its slots.</summary>
    public const string Processor = "cpu";

    private const string Gpu = "cuda:";

    /// <summary>The name of one of the slots on the processor.</summary>
    public static string OfProcessor(int number) => $"{Processor}:{number}";

    /// <summary>The name of a GPU.</summary>
    public static string OfGpu(int number) => $"{Gpu}{number}";

    /// <summary>Whether the name is a GPU's.</summary>
    public static bool IsGpu(string name) => name.StartsWith(Gpu, StringComparison.Ordinal);
}
