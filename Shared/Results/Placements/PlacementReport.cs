using Orchestrator.Statistics;
using Orchestrator.Sweeps;

namespace Orchestrator.Results.Placements;

/// <summary>Where in the block each module works best.</summary>
public sealed record PlacementReport
{
    /// <summary>What is compared.</summary>
    public required Objective Objective { get; init; }

    /// <summary>Each module with each λ that has placements, in the order of the definition.</summary>
    public required IReadOnlyList<ModulePlacements> Modules { get; init; }

    /// <summary>How the numbers were obtained.</summary>
    public required string Caption { get; init; }

    /// <summary>What the caption says, in parts.</summary>
    public required ResultCaption Basis { get; init; }

    /// <summary>Compares the placements of every module of a set.</summary>
    /// <param name="set">The cells.</param>
    /// <param name="baseline">What cells are compared with. Default: what their definition says.</param>
    public static PlacementReport Of(ResultSet set, BaselineRule? baseline = null)
    {
        var board = Leaderboard.Of(set, baseline);
        var drafts = board.Rows.Where(row => row.Cell.LevelOf(CellFactors.Placement) is not null).OrderBy(row => row.Cell.Index)
            .GroupBy(row => CellFactors.KeyOf(SubjectOf(row)))
            .Select(rows => ModuleDraft.Of(SubjectOf(rows.First()), [.. rows], set.Objective))
            .ToList();
        var contrasts = Corrected([.. drafts.SelectMany(draft => draft.Contrasts)]);
        var averages = Comparison.Corrected(
            [.. drafts.SelectMany(draft => draft.Averages).Select(average => average.DifferenceFromBaseline)]);
        var compared = contrasts.Count(contrast => contrast.Difference.P is not null);
        var modules = new List<ModulePlacements>();
        var (nextContrast, nextAverage) = (0, 0);
        foreach (var draft in drafts)
        {
            modules.Add(draft.Finish(
                contrasts.GetRange(nextContrast, draft.Contrasts.Count),
                [.. draft.Averages.Select((average, index) => average with { DifferenceFromBaseline = averages[nextAverage + index] })],
                compared, set));
            nextContrast += draft.Contrasts.Count;
            nextAverage += draft.Averages.Count;
        }

        return new PlacementReport
        {
            Objective = set.Objective, Modules = modules, Caption = CaptionOf(board, compared), Basis = set.Caption,
        };
    }

    private static IReadOnlyList<KeyValuePair<string, string>> SubjectOf(LeaderboardRow row) =>
        row.Cell.Among(name => name != CellFactors.Placement && !CellFactors.Blocks.Contains(name));

    private static List<PlacementContrast> Corrected(List<PlacementContrast> contrasts)
    {
        var corrected = Comparison.Corrected([.. contrasts.Select(contrast => contrast.Difference)]);
        return [.. contrasts.Select((contrast, index) => contrast with { Difference = corrected[index]! })];
    }

    private static string CaptionOf(Leaderboard board, int compared) =>
        $"{board.Basis.Measured}: placements compared over the same seeds within each backbone and data set, then averaged over these "
        + "with equal weight; trainings of different backbones and data sets count as independent. ± is half a 95 % t interval; p is "
        + $"two-sided, Holm-corrected over all {compared} pairs of placements. Baseline: {board.Baseline}. {board.Basis.Tried}";
}
