using System.Reflection;
using System.Runtime.InteropServices;
using Orchestrator.Trials;
using Orchestrator.Worker.Datasets;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Training;

/// <summary>Writes down where and with what a result was obtained.</summary>
internal static class Provenance
{
    private const string ProcessorInfo = "/proc/cpuinfo";

    /// <summary>The record of a trial that this process trained.</summary>
    public static TrialRecord Of(TrialData data, Precision precision, IReadOnlyList<int> resumedAt) => new()
    {
        CodeVersion = VersionOf(typeof(Provenance).Assembly),
        RuntimeVersion = RuntimeInformation.FrameworkDescription,
        TorchVersion = $"{__version__} ({typeof(Tensor).Assembly.GetName().Name} {VersionOf(typeof(Tensor).Assembly)})",
        Device = Processor(),
        Host = Environment.MachineName,
        Threads = get_num_threads(),
        Precision = precision,
        MemoryFormat = Normalization.MemoryFormat,
        DatasetChecksum = data.Dataset.Checksum,
        TrainImages = data.Split.Train.Length,
        ValidationImages = data.Split.Validation.Length,
        TestImages = data.Split.Test.Length,
        ResumedAt = resumedAt,
    };

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    private static string Processor()
    {
        var lines = File.Exists(ProcessorInfo) ? File.ReadLines(ProcessorInfo) : [];
        var model = lines.FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
        return model is null ? $"cpu ({RuntimeInformation.ProcessArchitecture})" : model[(model.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
