using System.ComponentModel.DataAnnotations;
using Orchestrator.Worker.Datasets;

namespace Orchestrator.Worker.Training;

/// <summary>Where data lies and how much of the machine a trial may use. Bound from <c>Training</c>.</summary>
public sealed class TrainingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Training";

    /// <summary>The folder under which data sets are looked for before the system's packages. Default: the environment's ORCHESTRATOR_DATA.</summary>
    public string? DataFolder { get; set; } = Environment.GetEnvironmentVariable(DatasetLocator.EnvironmentVariable);

    /// <summary>Where unpacked data files and their checksums are kept. Default: <c>orchestrator/datasets</c> in the user's cache folder.</summary>
    [Required] public string CacheFolder { get; set; } = Path.Combine(UserCache(), "orchestrator", "datasets");

    /// <summary>Threads that one operator may use in a slot. Default 1: with one slot a core, more threads only wait for each other.</summary>
    [Range(1, 256)] public int Threads { get; set; } = 1;

    private static string UserCache() =>
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
            ? cache
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
}
