namespace Orchestrator.Trials;

/// <summary>How fast the deploy form answers, for one batch size. Measured, so it differs from run to run.</summary>
public sealed record LatencyReport
{
    /// <summary>Images of a batch.</summary>
    public required int Batch { get; init; }

    /// <summary>Median time of a batch in milliseconds.</summary>
    public required double MedianMilliseconds { get; init; }

    /// <summary>The time in milliseconds that 95 % of the batches stay within.</summary>
    public required double P95Milliseconds { get; init; }

    /// <summary>Images a second at the median.</summary>
    public required double ImagesPerSecond { get; init; }

    /// <summary>Batches before the measurement.</summary>
    public required int WarmUpBatches { get; init; }

    /// <summary>Batches measured.</summary>
    public required int MeasuredBatches { get; init; }

    /// <summary>Threads that one operator could use.</summary>
    public required int Threads { get; init; }

    /// <summary>Whether something else used the device meanwhile, which makes the numbers worse; null where that cannot be told.</summary>
    public required bool? WasShared { get; init; }
}
