using System.Globalization;

namespace Orchestrator.Worker.Training;

/// <summary>The most memory that this process ever had in use.</summary>
internal static class PeakMemory
{
    private const string LinuxFile = "/proc/self/status";
    private const string Field = "VmHWM:";

    /// <summary>In bytes; null where the system does not tell.</summary>
    public static long? Read()
    {
        if (!File.Exists(LinuxFile)) return null;
        var line = File.ReadLines(LinuxFile).FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal));
        var kibibytes = line?[Field.Length..].Replace("kB", "", StringComparison.Ordinal).Trim();
        return long.TryParse(kibibytes, CultureInfo.InvariantCulture, out var value) ? value * 1024 : null;
    }
}
