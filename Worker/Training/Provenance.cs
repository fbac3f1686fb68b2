using System.Reflection;
using System.Runtime.InteropServices;
using Orchestrator.Catalog;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Agent.Devices;
using Orchestrator.Worker.Datasets;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Training;

/// <summary>Writes down where and with what a result was obtained.</summary>
internal static class Provenance
{
    /// <summary>The record of a trial that this process trained.</summary>
    public static TrialRecord Of(TrialConfig config, TrialData data, IReadOnlyList<int> resumedAt) => new()
    {
        CodeVersion = ProgramVersion.Text,
        Plugins = PluginsOf(config),
        RuntimeVersion = RuntimeInformation.FrameworkDescription,
        TorchVersion = $"{__version__} ({typeof(Tensor).Assembly.GetName().Name} {VersionOf(typeof(Tensor).Assembly)})",
        Device = ProcessorModel.Read(),
        Cores = Environment.ProcessorCount,
        Command = CommandText.OfThisProcess(),
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

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
