using Orchestrator.Trials;

namespace Orchestrator.Worker.Tests.Training;

/// <summary>Results and metrics without what may differ between two equal trainings: times, and where they were interrupted.</summary>
public static class Comparable
{
    public static EpochMetrics WithoutTimes(this EpochMetrics metrics) => metrics with { Seconds = 0, ImagesPerSecond = 0 };

    public static string WithoutTimes(this TrialResult result) =>
        ConfigHash.Canonical(result with { TrainSeconds = 0, Record = result.Record with { ResumedAt = [] } });
}
