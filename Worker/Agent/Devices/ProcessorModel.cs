using System.Runtime.InteropServices;

namespace Orchestrator.Worker.Agent.Devices;

/// <summary>The processor's name.</summary>
internal static class ProcessorModel
{
    private const string LinuxFile = "/proc/cpuinfo";

    /// <summary>The model as Linux prints it; elsewhere, and on processors without a model name, the architecture.</summary>
    public static string Read()
    {
        var line = File.Exists(LinuxFile)
            ? File.ReadLines(LinuxFile).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
