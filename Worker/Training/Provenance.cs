using System.Reflection;
using System.Runtime.InteropServices;
using Orchestrator.Catalog;
using Orchestrator.Trials;
using Orchestrator.Worker.Datasets;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Training;

/// <summary>Writes down where and with what a result was obtained.</summary>
internal static class Provenance
{
    private const string ProcessorInfo = "/proc/cpuinfo";

    /// <summary>The record of a trial that this process trained.</summary>
    public static TrialRecord Of(TrialConfig config, TrialData data, IReadOnlyList<int> resumedAt) => new()
    {
        CodeVersion = VersionOf(typeof(Provenance).Assembly),
        Plugins = PluginsOf(config),
        RuntimeVersion = RuntimeInformation.FrameworkDescription,
        TorchVersion = $"{__version__} ({typeof(Tensor).Assembly.GetName().Name} {VersionOf(typeof(Tensor).Assembly)})",
        Device = Processor(),
        Cores = Environment.ProcessorCount,
        Command = Command(),
        Host = Environment.MachineName,
        Threads = get_num_threads(),
        Precision = config.Training.Precision,
        MemoryFormat = Normalization.MemoryFormat,
        DatasetChecksum = data.Dataset.Checksum,
        TrainImages = data.Split.Train.Length,
        ValidationImages = data.Split.Validation.Length,
        TestImages = data.Split.Test.Length,
        ResumedAt = resumedAt,
        DatasetPreparation = data.Dataset.Preparation,
        ClassList = data.Dataset.ClassList,
        UnreadableImages = data.Dataset.Unreadable.Count == 0 ? null : data.Dataset.Unreadable.Count,
    };

    private static List<PluginIdentity>? PluginsOf(TrialConfig config)
    {
        // The trainer has made sure that what it runs is what the configuration names.
        var used = new[] { config.Module.Plugin, config.Backbone.Plugin, config.Dataset.Plugin }.OfType<PluginIdentity>().Distinct().ToList();
        return used.Count == 0 ? null : used;
    }

    /// <summary>The program without its folder, and its arguments as a shell would take them.</summary>
    private static string Command()
    {
        var words = Environment.GetCommandLineArgs();
        return string.Join(' ', words.Skip(1).Prepend(Path.GetFileNameWithoutExtension(words[0])).Select(Quoted));
    }

    private static string Quoted(string word) => word.Any(char.IsWhiteSpace) ? $"'{word}'" : word;

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    private static string Processor()
    {
        var lines = File.Exists(ProcessorInfo) ? File.ReadLines(ProcessorInfo) : [];
        var model = lines.FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
        return model is null ? $"cpu ({RuntimeInformation.ProcessArchitecture})" : model[(model.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
