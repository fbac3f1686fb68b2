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

    /// <summary>
    /// Whether the deploy form's speed is measured at the end of each trial. Default false: it says something about the machine and not about the
    /// training, takes up to twice <see cref="LatencyBudget"/>, and only means something where nothing else runs.
    /// </summary>
    public bool MeasureLatency { get; set; }

    /// <summary>Time for the measurement of one batch size. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")] public TimeSpan LatencyBudget { get; set; } = TimeSpan.FromSeconds(5);

    private static string UserCache() =>
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
            ? cache
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
}
