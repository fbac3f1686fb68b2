using System.ComponentModel.DataAnnotations;
using Orchestrator.Worker.Agent.Monitoring;
using Orchestrator.Worker.Checkpoints.Remote;

namespace Orchestrator.Worker.Agent;

/// <summary>What a worker offers and where it keeps checkpoints. Bound from <c>Worker</c>.</summary>
public sealed class WorkerAgentOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Worker";

    /// <summary>Trials trained at the same time on the processor. Default: the number of its cores.</summary>
    [Range(1, 1024)]
    public int Slots { get; set; } = Environment.ProcessorCount;

    /// <summary>Trials trained at the same time on each GPU. Default 1.</summary>
    [Range(1, 64)]
    public int SlotsPerDevice { get; set; } = 1;

    /// <summary>The class of the worker's devices: <c>cpu</c>, or any other word for its GPUs. Default <c>cpu</c>.</summary>
    [Required]
    public string DeviceClass { get; set; } = Orchestrator.Trials.DeviceClass.Cpu;

    /// <summary>
    /// The folder of checkpoints, or an object store such as <c>s3://bucket/prefix</c>; workers that share trials share it. Default:
    /// <c>checkpoints</c> in the home.
    /// </summary>
    [Required]
    public string CheckpointRoot { get; set; } = "";

    /// <summary>
    /// A local folder of this worker's own for files on their way to and from an object store. Default: one in the folder for temporary files.
    /// </summary>
    public string CheckpointStaging { get; set; } = Path.Combine(Path.GetTempPath(), $"orchestrator-checkpoints-{Environment.ProcessId}");

    /// <summary>Training time between two checkpoints of a trial. Default 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan CheckpointEvery { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Checkpoints kept for each trial; the second newest serves when the newest is damaged. Default 2.</summary>
    [Range(1, 100)]
    public int CheckpointsKept { get; set; } = 2;

    /// <summary>How long a training may give no sign of life before its process is ended. Default 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan StuckAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a training may go on after its trial was cancelled or lost before its process is ended. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan StopWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the no-op trainer takes for a trial. Default zero: it ends at once, without epochs.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan NoOpDuration { get; set; }

    /// <summary>How often a worker with a free slot asks for work without being offered any. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:05:00")]
    public TimeSpan AskEvery { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often the worker says that it is alive. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan BeatEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the worker looks at the temperature, memory and use of its GPUs. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan LookAtGpusEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Where to answer <c>/health/live</c> and <c>/metrics</c>: a port of the loopback, or an address; others than loopback only with
    /// <c>Metrics:Anonymous</c>. Default: nowhere.
    /// </summary>
    public string? MetricsListen { get; set; }

    /// <summary>The same, read; null for nowhere.</summary>
    internal MetricsAddress? MetricsAddress => MetricsListen is { Length: > 0 } text ? Monitoring.MetricsAddress.TryRead(text) : null;

    /// <summary>How long running trials may take to write a checkpoint when the worker leaves. Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan DrainWithin { get; set; } = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MetricsListen is { Length: > 0 } text && MetricsAddress is null)
        {
            yield return new ValidationResult(
                $"{nameof(MetricsListen)}: '{text}' is neither {Monitoring.MetricsAddress.Forms}.", [nameof(MetricsListen)]);
        }

        if (S3Problem() is { } problem) yield return new ValidationResult($"{nameof(CheckpointRoot)}: {problem}", [nameof(CheckpointRoot)]);
    }

    private string? S3Problem()
    {
        try
        {
            if (S3Address.IsOne(CheckpointRoot)) S3Address.Parse(CheckpointRoot);
            return null;
        }
        catch (FormatException failure)
        {
            return failure.Message;
        }
    }
}
