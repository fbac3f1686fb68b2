using System.Globalization;
using Orchestrator.Statistics;
using Orchestrator.Sweeps;

namespace Orchestrator.Results.Penalties;

/// <summary>What λ does: the metric and the γ sparsity along it.</summary>
public sealed record PenaltyReport
{
    /// <summary>Averages count a scale factor as near zero below this |γ|.</summary>
    public const double NearZero = 1e-2;

    /// <summary>What is measured.</summary>
    public required Objective Objective { get; init; }

    /// <summary>Every network and data set that was tried with several λ, in the order of the definition.</summary>
    public required IReadOnlyList<PenaltyCurve> Curves { get; init; }

    /// <summary>The same, averaged over backbones and data sets.</summary>
    public required IReadOnlyList<PenaltyAverage> Averages { get; init; }

    /// <summary>How the numbers were obtained.</summary>
    public required string Caption { get; init; }

    /// <summary>What the caption says, in parts.</summary>
    public required ResultCaption Basis { get; init; }

    /// <summary>Draws the curves of a set.</summary>
    public static PenaltyReport Of(ResultSet set)
    {
        // One λ makes no curve: a module that the penalty does not act on has λ 0 alone.
        var curves = set.Cells.Where(cell => cell.LevelOf(CellFactors.Penalty) is not null)
            .GroupBy(cell => CellFactors.KeyOf(cell.Among(name => name != CellFactors.Penalty)))
            .Where(cells => cells.Count() > 1)
            .Select(cells => cells.Where(cell => set.ValuesOf(cell.Index).Count > 0).ToList())
            .Where(cells => cells.Count > 0)
            .Select(cells => CurveOf(set, cells))
            .ToList();
        return new PenaltyReport
        {
            Objective = set.Objective,
            Curves = curves,
            Averages = PenaltyAverages.Of(curves),
            Caption = $"{set.Caption.Measured} along λ: mean over seeds with 95 % t interval. Sparsity is the share of the module's own "
                + $"scale factors with |γ| below a bound, in averages {NearZero.ToString(CultureInfo.InvariantCulture)}. "
                + $"λ is chosen by validation accuracy only. {set.Caption.Tried}",
            Basis = set.Caption,
        };
    }

    private static PenaltyCurve CurveOf(ResultSet set, List<PlannedCell> cells)
    {
        var points = cells.Select(cell => PenaltyPoints.Of(set, cell)).OrderBy(point => point.Penalty).ToList();
        var measured = points.FindAll(point => point.Validation is not null);
        var chosen = measured.Count == points.Count ? measured.MaxBy(point => point.Validation!.Mean) : null;
        return new PenaltyCurve
        {
            Levels = cells[0].Among(name => name != CellFactors.Penalty),
            Points = points,
            ChosenPenalty = chosen?.Penalty,
            Choice = ChoiceText(chosen),
        };
    }

    private static string ChoiceText(PenaltyPoint? chosen) => chosen is null
        ? "No λ is chosen: no images were held out for validation, and choosing by test images would make the result optimistic."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"λ = {chosen.Penalty} has the best mean validation accuracy, {100 * chosen.Validation!.Mean:0.00} %.");
}
