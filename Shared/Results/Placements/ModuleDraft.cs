using Orchestrator.Statistics;
using Orchestrator.Sweeps;

namespace Orchestrator.Results.Placements;

/// <summary>One module's placements before p-values are corrected over the whole report.</summary>
internal sealed record ModuleDraft(
    IReadOnlyList<KeyValuePair<string, string>> Levels,
    IReadOnlyList<string> Placements,
    IReadOnlyList<PlacementBlock> Blocks,
    IReadOnlyList<PlacementAverage> Averages,
    IReadOnlyList<PlacementContrast> Contrasts)
{
    public static ModuleDraft Of(IReadOnlyList<KeyValuePair<string, string>> levels, List<LeaderboardRow> rows, Objective objective)
    {
        List<string> placements = [.. rows.Select(PlacementOf).Distinct()];
        var blocks = rows.GroupBy(row => CellFactors.KeyOf(row.Cell.Among(CellFactors.Blocks.Contains)))
            .Select(block => BlockOf([.. block], placements, objective)).ToList();
        return new ModuleDraft(
            levels, placements, blocks, AveragesOf(placements, blocks, objective), [.. ContrastsOf(placements, blocks, objective)]);
    }

    public ModulePlacements Finish(
        IReadOnlyList<PlacementContrast> contrasts, IReadOnlyList<PlacementAverage> averages, int compared, ResultSet set) => new()
    {
        Levels = Levels,
        Placements = Placements,
        Blocks = Blocks,
        Averages = averages,
        Contrasts = contrasts,
        Finding = FindingText.Of(this with { Averages = averages, Contrasts = contrasts }, compared, set),
    };

    private static string PlacementOf(LeaderboardRow row) => row.Cell.LevelOf(CellFactors.Placement)!;

    private static PlacementBlock BlockOf(List<LeaderboardRow> rows, List<string> placements, Objective objective)
    {
        var best = rows.Where(row => row.Metric is not null).MinBy(row => objective.Maximize ? -row.Metric!.Mean : row.Metric!.Mean);
        var cells = placements.Select(placement => rows.Find(row => PlacementOf(row) == placement)).OfType<LeaderboardRow>()
            .Select(row => CellOf(row, best)).ToList();
        var missing = placements.Where(placement => !cells.Exists(cell => cell.Placement == placement && cell.Row.Metric is not null));
        return new PlacementBlock(rows[0].Cell.Among(CellFactors.Blocks.Contains), cells, [.. missing]);
    }

    private static PlacementCell CellOf(LeaderboardRow row, LeaderboardRow? best) => new(
        PlacementOf(row), row, best is null || row == best ? null : SeedComparison.Of(row.Values, best.Values), row == best);

    private static List<PlacementAverage> AveragesOf(List<string> placements, List<PlacementBlock> blocks, Objective objective)
    {
        var complete = blocks.FindAll(block => block.Missing.Count == 0);
        double? MeanOf(string placement) => complete.Count == 0
            ? null
            : MetricReader.Ranked(complete.Average(block => block.At(placement)!.Row.Metric!.Mean));
        var means = placements.ConvertAll(MeanOf);
        var best = placements.Count > 1 ? objective.Maximize ? means.Max() : means.Min() : null;
        return [.. placements.Select((placement, index) => AverageOf(placement, means[index], best, blocks, complete, objective))];
    }

    private static PlacementAverage AverageOf(
        string placement, double? mean, double? best, List<PlacementBlock> blocks, List<PlacementBlock> complete, Objective objective)
    {
        var differences = blocks.Select(block => block.At(placement)?.Row.Difference).OfType<Comparison>().ToList();
        return new PlacementAverage
        {
            Placement = placement,
            Mean = mean,
            Confidence = StratifiedMean.ConfidenceOf([.. complete.Select(block => block.At(placement)!.Row.Metric!)]),
            DifferenceFromBaseline = differences.Count == 0 ? null : Comparison.Average(differences),
            Compared = differences.Count,
            BetterThanBaseline = differences.Count(difference => IsBetter(difference.Mean, objective)),
            IsBest = mean is { } value && best is { } top && value.Equals(top),
        };
    }

    private static IEnumerable<PlacementContrast> ContrastsOf(List<string> placements, List<PlacementBlock> blocks, Objective objective)
    {
        foreach (var (index, first) in placements.Index())
        {
            foreach (var second in placements.Skip(index + 1))
            {
                if (ContrastOf(first, second, blocks, objective) is { } contrast) yield return contrast;
            }
        }
    }

    private static PlacementContrast? ContrastOf(string first, string second, List<PlacementBlock> blocks, Objective objective)
    {
        var differences = Differences(first, second, blocks);
        if (differences.Count == 0) return null;
        var isFirstBetter = !IsBetter(-differences.Average(each => each.Mean), objective);
        if (!isFirstBetter) (first, second, differences) = (second, first, Differences(second, first, blocks));
        return new PlacementContrast(
            first, second, Comparison.Average(differences), differences.Count, differences.Count(each => IsBetter(each.Mean, objective)));
    }

    private static List<Comparison> Differences(string first, string second, List<PlacementBlock> blocks) =>
    [
        .. blocks.Select(block => (First: block.At(first), Second: block.At(second)))
            .Where(pair => pair is { First: not null, Second: not null })
            .Select(pair => SeedComparison.Of(pair.First!.Row.Values, pair.Second!.Row.Values)!),
    ];

    private static bool IsBetter(double difference, Objective objective) => difference != 0 && difference > 0 == objective.Maximize;
}
