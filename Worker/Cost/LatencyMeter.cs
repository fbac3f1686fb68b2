using Orchestrator.Trials;
using Orchestrator.Worker.Placements;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Cost;

/// <summary>
/// Measures how fast a network answers: images ready on the device, a warm-up, then every batch timed alone; median and 95th percentile. A
/// network that is too slow for all batches within the budget is measured with fewer, and the report says how many.
/// </summary>
/// <param name="budget">Time for each batch size, warm-up included; exceeded only by what <see cref="FewestBatches"/> takes.</param>
/// <param name="time">The clock.</param>
public sealed class LatencyMeter(TimeSpan budget, TimeProvider time)
{
    /// <summary>Batches before the measurement, if the budget allows.</summary>
    public const int WarmUpBatches = 50;

    /// <summary>Batches measured, if the budget allows: five times a hundred.</summary>
    public const int MeasuredBatches = 500;

    /// <summary>Batches measured whatever they take.</summary>
    public const int FewestBatches = 3;

    private const double ShareOfWarmUp = 0.2;

    /// <summary>The batch sizes that are reported: one image for latency, many for throughput.</summary>
    public static IReadOnlyList<int> BatchSizes { get; } = [1, 128];

    /// <summary>Measures every batch size; null when <paramref name="shouldStop"/> said so between two batches.</summary>
    /// <param name="network">In the form that is measured; put in evaluation mode.</param>
    /// <param name="image">The shape of one image.</param>
    /// <param name="shouldStop">Asked between two batches.</param>
    public IReadOnlyList<LatencyReport>? Measure(Module<Tensor, Tensor> network, FeatureShape image, Func<bool> shouldStop)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var noGradient = no_grad();
        network.eval();
        var reports = new List<LatencyReport>();
        foreach (var batch in BatchSizes)
        {
            if (Measure(network, image, batch, shouldStop) is not { } report) return null;
            reports.Add(report);
        }

        return reports;
    }

    private LatencyReport? Measure(Module<Tensor, Tensor> network, FeatureShape image, int batch, Func<bool> shouldStop)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1);
        var images = randn([batch, image.Channels, image.Height, image.Width], generator: generator);
        var began = time.GetTimestamp();
        var warmUp = Times(network, images, WarmUpBatches, fewest: 1, () => shouldStop() || time.GetElapsedTime(began) > budget * ShareOfWarmUp);
        var load = ProcessorLoad.Now();
        var times = Times(network, images, MeasuredBatches, FewestBatches, () => shouldStop() || time.GetElapsedTime(began) > budget);
        if (shouldStop()) return null;

        times.Sort();
        var median = Quantile(times, 0.5);
        return new LatencyReport
        {
            Batch = batch,
            MedianMilliseconds = median,
            P95Milliseconds = Quantile(times, 0.95),
            ImagesPerSecond = 1000 * batch / median,
            WarmUpBatches = warmUp.Count,
            MeasuredBatches = times.Count,
            Threads = get_num_threads(),
            WasShared = load?.BusyCoresUntil(ProcessorLoad.Now()) is { } busy ? busy > get_num_threads() + ProcessorLoad.Noise : null,
        };
    }

    private List<double> Times(Module<Tensor, Tensor> network, Tensor images, int most, int fewest, Func<bool> shouldEnd)
    {
        var times = new List<double>();
        while (times.Count < most && (times.Count < fewest || !shouldEnd()))
        {
            var began = time.GetTimestamp();
            network.call(images).Dispose();
            times.Add(time.GetElapsedTime(began).TotalMilliseconds);
        }

        return times;
    }

    /// <summary>The smallest time that at least this share of the batches stays within.</summary>
    private static double Quantile(List<double> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
