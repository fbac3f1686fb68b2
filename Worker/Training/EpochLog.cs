using System.Globalization;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Training;

/// <summary>Words an epoch for the trial's log.</summary>
internal static class EpochLog
{
    /// <summary>Epoch, losses, accuracies and speed in one line.</summary>
    public static string Line(EpochMetrics metrics, int epochs)
    {
        var validation = metrics.ValidationTop1 is { } top1
            ? string.Create(CultureInfo.InvariantCulture, $", validation loss {metrics.ValidationLoss:0.0000} top-1 {top1:0.00 %}")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"epoch {metrics.Epoch}/{epochs}: training loss {metrics.TrainLoss:0.0000} top-1 {metrics.TrainTop1:0.00 %}{validation}, rate {metrics.LearningRate:g4}, {metrics.ImagesPerSecond:0} images/s");
    }
}
