using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Charts;

/// <summary>The learning curves of one trial: training against validation.</summary>
public static class TrialCurves
{
    /// <summary>Accuracy by epoch.</summary>
    public static LineChartData Accuracy(IReadOnlyList<EpochMetrics> epochs) =>
        Chart("Accuracy by epoch", "Top-1 accuracy", epochs, CurveMetric.TrainTop1, CurveMetric.ValidationTop1);

    /// <summary>Loss by epoch.</summary>
    public static LineChartData Loss(IReadOnlyList<EpochMetrics> epochs) =>
        Chart("Loss by epoch", "Cross-entropy", epochs, CurveMetric.TrainLoss, CurveMetric.ValidationLoss);

    private static LineChartData Chart(string title, string label, IReadOnlyList<EpochMetrics> epochs, CurveMetric train, CurveMetric validation)
    {
        var lines = new[] { Series("Training", 0, "dashed", epochs, train), Series("Validation", 1, "solid", epochs, validation) };
        return new LineChartData(title, label, train.IsShare, [.. lines.Where(line => line.Epochs.Count > 0)]);
    }

    private static LineSeries Series(string name, int color, string line, IReadOnlyList<EpochMetrics> epochs, CurveMetric metric)
    {
        var points = TrainingClock.Run(epochs)
            .Select(point => (point.Epoch.Epoch, point.Seconds, Value: metric.Read(point.Epoch)))
            .Where(point => point.Value is { } value && double.IsFinite(value))
            .ToList();
        return new LineSeries
        {
            Name = name,
            Color = color,
            Line = line,
            Epochs = [.. points.Select(point => point.Epoch)],
            Seconds = [.. points.Select(point => point.Seconds)],
            Values = [.. points.Select(point => point.Value!.Value)],
        };
    }
}
