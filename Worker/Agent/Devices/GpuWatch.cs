using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orchestrator.Telemetry;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent.Devices;

/// <summary>
/// Looks at the GPUs' temperature, memory and use now and then, beside the training; heartbeats carry what it found. Where NVIDIA's program
/// is missing nothing is known, which is no problem.
/// </summary>
public sealed partial class GpuWatch : BackgroundService
{
    private readonly WorkerAgentOptions _options;
    private readonly IReadOnlyList<string> _visible;
    private readonly NvidiaSmi _program;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private IReadOnlyDictionary<string, DeviceReading>? _found;

    /// <summary>Watches the GPUs of this worker.</summary>
    /// <param name="options">Class of devices, and how often.</param>
    /// <param name="visible">What the CUDA libraries call the worker's GPUs, in the order of its devices.</param>
    /// <param name="program">Whom to ask.</param>
    /// <param name="time">Measures the pauses.</param>
    /// <param name="logger">Hears once when there is nobody to ask.</param>
    internal GpuWatch(
        IOptions<WorkerAgentOptions> options, IReadOnlyList<string> visible, NvidiaSmi program, TimeProvider time, ILogger<GpuWatch> logger) =>
        (_options, _visible, _program, _time, _logger) = (options.Value, visible, program, time, logger);

    /// <summary>How the devices are, by name; null when nothing was found since this was asked last.</summary>
    internal IReadOnlyDictionary<string, DeviceReading>? TakeNew() => Interlocked.Exchange(ref _found, null);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_options.DeviceClass == DeviceClass.Cpu || _visible.Count == 0) return;
        using var timer = new PeriodicTimer(_options.LookAtGpusEvery, _time);
        try
        {
            do
            {
                if (await _program.AskAsync(_time, stoppingToken) is { } gpus) Volatile.Write(ref _found, ByDevice(gpus));
                else LogSilent();
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The worker leaves.
        }
    }

    private Dictionary<string, DeviceReading> ByDevice(IReadOnlyList<GpuState> gpus)
    {
        var readings = new Dictionary<string, DeviceReading>(StringComparer.Ordinal);
        for (var number = 0; number < _visible.Count; number++)
        {
            if (gpus.FirstOrDefault(gpu => gpu.IsMeantBy(_visible[number])) is { } found) readings[DeviceNames.OfGpu(number)] = found.Reading;
        }

        return readings;
    }

    [LoggerMessage(EventId = 347, Level = LogLevel.Debug, Message = "nvidia-smi did not tell how the GPUs are.")]
    private partial void LogSilent();
}
