using Orchestrator.Catalog;

namespace Orchestrator.Trials;

/// <summary>The provenance of a result: code, libraries, machine, data and settings that rounding or speed can depend on.</summary>
public sealed record TrialRecord
{
    /// <summary>Orchestrator's version with the commit it was built from.</summary>
    public required string CodeVersion { get; init; }

    /// <summary>The plugins whose code took part; null where all of it is Orchestrator's.</summary>
    public IReadOnlyList<PluginIdentity>? Plugins { get; init; }

    /// <summary>The .NET runtime's version.</summary>
    public required string RuntimeVersion { get; init; }

    /// <summary>The libtorch version and the way it was built.</summary>
    public required string TorchVersion { get; init; }

    /// <summary>The processor or GPU that trained.</summary>
    public required string Device { get; init; }

    /// <summary>Processor cores of the machine; null in results of versions that did not record them.</summary>
    public int? Cores { get; init; }

    /// <summary>The command line that started the worker; null in results of versions that did not record it.</summary>
    public string? Command { get; init; }

    /// <summary>The worker's host name.</summary>
    public required string Host { get; init; }

    /// <summary>Threads that one operator may use.</summary>
    public required int Threads { get; init; }

    /// <summary>Arithmetic of the forward and backward pass.</summary>
    public required Precision Precision { get; init; }

    /// <summary>Memory layout of images: <c>nchw</c> or <c>nhwc</c>. Changes rounding only.</summary>
    public required string MemoryFormat { get; init; }

    /// <summary>SHA-256 over the data set's files.</summary>
    public required string DatasetChecksum { get; init; }

    /// <summary>How files became pixels, where that is a choice: decoders, resizer and stored size with their versions.</summary>
    public string? DatasetPreparation { get; init; }

    /// <summary>The class folders in the order of their labels, where a list chose them among others (ImageNet-100).</summary>
    public IReadOnlyList<string>? ClassList { get; init; }

    /// <summary>Files of the data set that are no intact images and were left out; null when there were none.</summary>
    public int? UnreadableImages { get; init; }

    /// <summary>Images trained on, after subset and validation split.</summary>
    public required int TrainImages { get; init; }

    /// <summary>Images held out for validation.</summary>
    public required int ValidationImages { get; init; }

    /// <summary>Images tested on.</summary>
    public required int TestImages { get; init; }

    /// <summary>Epochs at which this result's training was taken up again from a checkpoint; empty when undisturbed.</summary>
    public IReadOnlyList<int> ResumedAt { get; init; } = [];
}
