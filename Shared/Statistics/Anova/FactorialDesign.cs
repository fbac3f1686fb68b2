namespace Orchestrator.Statistics;

/// <summary>A complete crossing of factors, every cell with the same number of replicates.</summary>
/// <param name="levels">How many levels each factor has.</param>
/// <param name="cells">For each cell its replicates; the last factor varies fastest.</param>
internal sealed class FactorialDesign(IReadOnlyList<int> levels, IReadOnlyList<double[]> cells)
{
    private readonly double[] _means = [.. cells.Select(cell => cell.Average())];

    /// <summary>How many levels each factor has.</summary>
    public IReadOnlyList<int> Levels => levels;

    /// <summary>Number of cells.</summary>
    public int Cells => cells.Count;

    /// <summary>Replicates of each cell.</summary>
    public int Replicates => cells[0].Length;

    /// <summary>The mean of everything.</summary>
    public double Grand => _means.Average();

    /// <summary>The mean at each level of a factor, over all the others.</summary>
    public double[] Marginal(int factor) => Average(levels[factor], cell => LevelOf(cell, factor));

    /// <summary>The mean at each pair of levels of two factors; the second varies fastest.</summary>
    public double[] Marginal(int first, int second) =>
        Average(levels[first] * levels[second], cell => LevelOf(cell, first) * levels[second] + LevelOf(cell, second));

    /// <summary>The sum of squares within cells; without what replicates of the same number share, if those are blocks.</summary>
    public double ErrorSumOfSquares(bool replicatesAreBlocks)
    {
        var within = cells.Sum(cell => Moments.Of(cell).SumOfSquares);
        if (!replicatesAreBlocks) return within;
        // Seen from the cells' means, which is what lies within cells.
        var blocks = Enumerable.Range(0, Replicates).Select(block => cells.Select((cell, index) => cell[block] - _means[index]).Average());
        return Math.Max(0, within - Cells * blocks.Sum(block => block * block));
    }

    private int LevelOf(int cell, int factor)
    {
        for (var faster = levels.Count - 1; faster > factor; faster--) cell /= levels[faster];
        return cell % levels[factor];
    }

    private double[] Average(int groups, Func<int, int> groupOf)
    {
        var sums = new double[groups];
        for (var cell = 0; cell < Cells; cell++) sums[groupOf(cell)] += _means[cell];
        return [.. sums.Select(sum => sum * groups / Cells)];
    }
}
