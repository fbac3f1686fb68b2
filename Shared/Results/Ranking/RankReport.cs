using Orchestrator.Results.Effects;
using Orchestrator.Statistics;
using Orchestrator.Sweeps;

namespace Orchestrator.Results.Ranking;

/// <summary>Treatments ranked over blocks (backbone × data set), with Friedman's test and Nemenyi's critical difference.</summary>
public sealed record RankReport
{
    /// <summary>Pairs of more treatments are not listed: they grow with the square, and nobody reads them.</summary>
    public const int MostPaired = 100;

    /// <summary>What it ranks by.</summary>
    public required Objective Objective { get; init; }

    /// <summary>Treatments that have a result on every block, the best average rank first.</summary>
    public required IReadOnlyList<RankedTreatment> Treatments { get; init; }

    /// <summary>The blocks: each combination of backbone and data set.</summary>
    public required IReadOnlyList<string> Blocks { get; init; }

    /// <summary>Friedman's test; null below three treatments or two blocks.</summary>
    public required FriedmanTest? Friedman { get; init; }

    /// <summary>Average ranks closer than this are not shown to differ (Nemenyi, 0.05); null with <see cref="Friedman"/>.</summary>
    public required double? CriticalDifference { get; init; }

    /// <summary>Every pair of treatments; empty without a critical difference, and above <see cref="MostPaired"/> treatments.</summary>
    public required IReadOnlyList<RankPair> Pairs { get; init; }

    /// <summary>The bars of a critical-difference diagram.</summary>
    public required IReadOnlyList<RankClique> Cliques { get; init; }

    /// <summary>Treatments and blocks that are left out because results are missing.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>How the numbers were obtained.</summary>
    public required string Caption { get; init; }

    /// <summary>What the caption says, in parts.</summary>
    public required ResultCaption Basis { get; init; }

    /// <summary>Ranks the treatments of a set: everything that is neither backbone nor data set.</summary>
    public static RankReport Of(ResultSet set)
    {
        var table = BlockTable.Of(set);
        var kept = CompleteGrid.Of(
            [table.Treatments.Count, table.Blocks.Count], [.. table.Means.Keys.Select(key => new[] { key.Treatment, key.Block })]);
        var (treatments, blocks) = table.Means.Count == 0 ? ([], []) : (kept[0], kept[1]);
        var sign = set.Objective.Maximize ? -1 : 1;
        var ranks = blocks.Select(block => Ranks.Of([.. treatments.Select(treatment => sign * table.Means[(treatment, block)])])).ToList();
        var ranked = treatments.Select((treatment, index) => new RankedTreatment(
                table.Treatments[treatment], ranks.Average(block => block[index]), [.. ranks.Select(block => block[index])],
                [.. blocks.Select(block => table.Means[(treatment, block)])]))
            .OrderBy(treatment => treatment.AverageRank).ToList();
        var friedman = FriedmanTest.Of(ranks);
        var critical = friedman is null ? (double?)null : Nemenyi.CriticalDifference(ranked.Count, blocks.Count);
        return new RankReport
        {
            Objective = set.Objective,
            Treatments = ranked,
            Blocks = [.. blocks.Select(block => CellFactors.NameOf(table.Blocks[block]))],
            Friedman = friedman,
            CriticalDifference = critical,
            Pairs = critical is null || ranked.Count > MostPaired ? [] : [.. PairsOf(ranked, blocks.Count)],
            Cliques = critical is { } difference ? CliquesOf(ranked, difference) : [],
            LeftOut =
            [
                .. table.Treatments.Where((_, index) => !treatments.Contains(index))
                    .Concat(table.Blocks.Where((_, index) => !blocks.Contains(index)))
                    .Select(CellFactors.NameOf),
            ],
            Caption = CaptionOf(set.Caption, ranked.Count, blocks.Count, friedman),
            Basis = set.Caption,
        };
    }

    private static IEnumerable<RankPair> PairsOf(List<RankedTreatment> ranked, int blocks) =>
        from first in Enumerable.Range(0, ranked.Count)
        from second in Enumerable.Range(first + 1, ranked.Count - first - 1)
        let difference = ranked[second].AverageRank - ranked[first].AverageRank
        select new RankPair(first, second, difference, Nemenyi.P(difference, ranked.Count, blocks));

    // A bar that lies within another says nothing more.
    private static List<RankClique> CliquesOf(List<RankedTreatment> ranked, double critical)
    {
        var cliques = new List<RankClique>();
        for (var first = 0; first < ranked.Count; first++)
        {
            var last = ranked.FindLastIndex(treatment => treatment.AverageRank - ranked[first].AverageRank < critical);
            if (last > first && (cliques.Count == 0 || last > cliques[^1].Last)) cliques.Add(new RankClique(first, last));
        }

        return cliques;
    }

    private static string CaptionOf(ResultCaption basis, int treatments, int blocks, FriedmanTest? friedman)
    {
        var ranked = $"{basis.Measured}: ranks of the means over seeds, 1 is best; "
            + $"{treatments} treatments on {blocks} blocks (backbone × data set).";
        var test = friedman is null
            ? "Friedman's test needs three treatments and two blocks, and some block that tells them apart."
            : "Friedman's test with correction for ties; critical difference by Nemenyi at 0.05.";
        return $"{ranked} {test} {basis.Tried}";
    }
}
