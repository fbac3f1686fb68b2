using Orchestrator.Dashboard.Scope;
using Orchestrator.Dashboard.Sweeps;
using Orchestrator.Dashboard.Text;
using Orchestrator.Results;

namespace Orchestrator.Dashboard.Charts;

/// <summary>Cells in the plane of cost and metric, as the script (wwwroot/js/charts/front.js) reads it.</summary>
/// <param name="XLabel">The cost, with its unit.</param>
/// <param name="YLabel">The metric, with its unit.</param>
/// <param name="IsShare">Whether the metric is a share, printed in percent.</param>
/// <param name="Groups">What colours stand for: the modules.</param>
/// <param name="Points">The cells, the cheapest first.</param>
public sealed record FrontChart(string XLabel, string YLabel, bool IsShare, IReadOnlyList<string> Groups, IReadOnlyList<FrontPoint> Points)
{
    /// <summary>The cells that have a result and this cost.</summary>
    public static FrontChart Of(ScopedResults results, CostAxis axis)
    {
        var labels = CellLabels.Of(results.Set.Cells);
        var groups = results.All.LevelsOf(CellFactors.Module);
        var points = ParetoFront.Of(results.Board, axis).Select(point => new FrontPoint(
            labels.Short(point.Row.Cell), Math.Max(0, groups.ToList().IndexOf(point.Row.Cell.LevelOf(CellFactors.Module) ?? "")), point.Cost,
            point.Row.Metric!.Mean, point.Row.Metric.Confidence?.Low, point.Row.Metric.Confidence?.High, point.Row.Metric.N, point.IsOnFront));
        var text = new MetricText(results.Set.Objective.Metric);
        return new FrontChart(Label(axis), text.Name, text.IsShare, groups, [.. points]);
    }

    /// <summary>A cost in words.</summary>
    public static string Word(CostAxis axis) => axis switch
    {
        CostAxis.Macs => "MACs",
        CostAxis.DeployParameters => "parameters, deploy form",
        CostAxis.DeployMacs => "MACs, deploy form",
        CostAxis.Latency => "latency",
        _ => "parameters",
    };

    private static string Label(CostAxis axis) => axis switch
    {
        CostAxis.Parameters => "Parameters, training form",
        CostAxis.Macs => "MACs of one image, training form",
        CostAxis.DeployParameters => "Parameters, deploy form",
        CostAxis.DeployMacs => "MACs of one image, deploy form",
        _ => "Milliseconds an image, batch 1, deploy form",
    };
}
