using System.Globalization;
using Orchestrator.Dashboard.Charts;
using Orchestrator.Dashboard.Text;
using Orchestrator.Results.Penalties;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Penalties;

/// <summary>The charts of what λ does.</summary>
public static class PenaltyCharts
{
    private const string Nothing = "No cell with λ has a result yet.";
    private static readonly string SparsityName = $"γ sparsity: share of |γ| below {Numbers.Short(PenaltyReport.NearZero)}";

    /// <summary>Metric and γ sparsity along λ: a line a module, or one a network.</summary>
    public static ProfileChart Lines(PenaltyReport report, bool isApart)
    {
        var penalties = report.Curves.SelectMany(curve => curve.Points).Select(point => point.Penalty).Distinct().Order().ToList();
        var text = new MetricText(report.Objective.Metric);
        return new ProfileChart
        {
            XLabel = "λ", X = [.. penalties.Select(Lambda)], HasBands = true, Empty = Nothing,
            Panels =
            [
                new ProfilePanel(text.Name, text.IsShare, isApart
                    ? [.. report.Curves.Select((curve, place) => ProfileLine.At(place, curve.Name, penalties.Select(penalty => MetricAt(curve, penalty))))]
                    : [.. report.Averages.Select((line, place) => ProfileLine.At(place, line.Name, penalties.Select(penalty => MetricAt(line, penalty))))]),
                new ProfilePanel(SparsityName, true, isApart
                    ? [.. report.Curves.Select((curve, place) => ProfileLine.At(place, curve.Name, penalties.Select(penalty => SparsityAt(curve, penalty))))]
                    : [.. report.Averages.Select((line, place) => ProfileLine.At(place, line.Name, penalties.Select(penalty => SparsityAt(line, penalty))))]),
            ],
        };
    }

    /// <summary>How |γ| is distributed in each layer of a network, a panel for each λ.</summary>
    public static HeatChart Layers(PenaltyCurve? network) => new()
    {
        Label = "Share of the layer, %", IsShare = true, Digits = 0, PanelLabel = "λ", RowLabel = "Layer", ColumnLabel = "|γ| from",
        Empty = "No module here has scale factors of its own.",
        Panels = [.. (network?.Points ?? []).Where(point => point.Layers.Count > 0).Select(LayersAt)],
    };

    /// <summary>λ as people write it.</summary>
    public static string Lambda(double penalty) => penalty.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>The γ sparsity of a point; null where none was measured.</summary>
    public static Orchestrator.Results.ScaleFactorShare? SparsityOf(PenaltyPoint point) => point.ScaleFactors.FirstOrDefault(share => share.Below.Equals(PenaltyReport.NearZero));

    private static HeatPanel LayersAt(PenaltyPoint point) => new(
        $"λ = {Lambda(point.Penalty)}",
        [.. point.Layers.Select(layer => Short(layer.Layer))],
        [.. ScaleFactorHistogram.Edges.Select(Numbers.Short)],
        [
            .. point.Layers.SelectMany((layer, row) => layer.Counts.Select((count, column) => (row, column, count, total: Math.Max(1, layer.Counts.Sum()))))
                .Where(cell => cell.count > 0)
                .Select(cell => new HeatCell(cell.row, cell.column, (double)cell.count / cell.total, Note: $"{Numbers.Count(cell.count)} of {Numbers.Count(cell.total)}, all seeds")),
        ]);

    // layer1.0.module.norm.weight: what all layers end with says nothing.
    private static string Short(string layer) => layer.Replace(".module.", " ", StringComparison.Ordinal).Replace(".weight", "", StringComparison.Ordinal);

    private static ProfilePoint? MetricAt(PenaltyCurve curve, double penalty) => curve.Points.FirstOrDefault(each => each.Penalty.Equals(penalty)) is { } point
        ? ProfilePoint.Of(point.Metric.Mean, point.Metric.Confidence, curve.ChosenPenalty?.Equals(penalty) == true, $"n = {point.Metric.N}{(curve.ChosenPenalty?.Equals(penalty) == true ? ", chosen by validation" : "")}")
        : null;

    private static ProfilePoint? MetricAt(PenaltyAverage line, double penalty) => line.Points.FirstOrDefault(each => each.Penalty.Equals(penalty)) is { } point
        ? ProfilePoint.Of(point.Mean, point.Confidence)
        : null;

    private static ProfilePoint? SparsityAt(PenaltyCurve curve, double penalty) =>
        curve.Points.FirstOrDefault(each => each.Penalty.Equals(penalty)) is { } point && SparsityOf(point) is { } share
            ? ProfilePoint.Of(share.Share.Mean, share.Share.Confidence, note: $"n = {share.Share.N}")
            : null;

    private static ProfilePoint? SparsityAt(PenaltyAverage line, double penalty) =>
        line.Points.FirstOrDefault(each => each.Penalty.Equals(penalty)) is { Sparsity: { } sparsity } point ? ProfilePoint.Of(sparsity, point.SparsityConfidence) : null;
}
