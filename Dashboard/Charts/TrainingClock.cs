using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Charts;

/// <summary>Training time up to each epoch.</summary>
public static class TrainingClock
{
    /// <summary>The epochs with the seconds of training until their end, evaluation and interruptions not included.</summary>
    /// <param name="epochs">The epochs in order. One whose time is not known counts as none.</param>
    public static IEnumerable<(EpochMetrics Epoch, double Seconds)> Run(IEnumerable<EpochMetrics> epochs)
    {
        var passed = 0.0;
        foreach (var epoch in epochs)
        {
            passed += double.IsFinite(epoch.Seconds) ? epoch.Seconds : 0;
            yield return (epoch, passed);
        }
    }
}
