namespace Orchestrator.Statistics;

/// <summary>
/// Analysis of variance of a complete factorial with equal replication: main effects and two-factor interactions against the spread of
/// replicates within cells. In such a design the sums of squares do not depend on the order of the factors.
/// </summary>
public sealed class FactorialAnova
{
    private readonly FactorialDesign _design;

    private FactorialAnova(FactorialDesign design, double origin, bool replicatesAreBlocks)
    {
        _design = design;
        Origin = origin;
        ErrorDegreesOfFreedom = (replicatesAreBlocks ? design.Cells - 1 : design.Cells) * (design.Replicates - 1);
        ErrorSumOfSquares = design.ErrorSumOfSquares(replicatesAreBlocks);
        MainEffects = [.. Factors.Select(Main)];
        Interactions = [.. Factors.SelectMany(
            first => Factors.Where(second => second > first).Select(second => Interaction(first, second)))];
    }

    /// <summary>One a factor, in the order of the factors.</summary>
    public IReadOnlyList<FactorialEffect> MainEffects { get; }

    /// <summary>One a pair of factors.</summary>
    public IReadOnlyList<FactorialEffect> Interactions { get; }

    /// <summary>Degrees of freedom of the error; 0 where nothing is replicated.</summary>
    public int ErrorDegreesOfFreedom { get; }

    /// <summary>The error's sum of squares.</summary>
    public double ErrorSumOfSquares { get; }

    /// <summary>The mean of everything.</summary>
    public double Grand => Origin + _design.Grand;

    // What is subtracted from every value before anything is squared.
    private double Origin { get; }

    private IEnumerable<int> Factors => Enumerable.Range(0, _design.Levels.Count);

    /// <summary>Analyses a design.</summary>
    /// <param name="levels">How many levels each factor has.</param>
    /// <param name="cells">For each cell its replicates; the last factor varies fastest.</param>
    /// <param name="replicatesAreBlocks">
    /// Whether replicates of the same number belong together, as seeds do: what they share is then no error.
    /// </param>
    /// <exception cref="ArgumentException">A cell is missing, or has another number of replicates.</exception>
    public static FactorialAnova Of(IReadOnlyList<int> levels, IReadOnlyList<double[]> cells, bool replicatesAreBlocks)
    {
        if (cells.Count != levels.Aggregate(1, (product, count) => product * count)
            || cells.Any(cell => cell.Length != cells[0].Length || cell.Length == 0))
            throw new ArgumentException("Every combination of levels needs the same number of values.", nameof(cells));
        var origin = cells[0][0];
        var shifted = cells.Select(cell => cell.Select(value => value - origin).ToArray());
        return new FactorialAnova(new FactorialDesign(levels, [.. shifted]), origin, replicatesAreBlocks);
    }

    /// <summary>
    /// The mean at each level of a factor with its 95 % interval, from the error of the whole design; null where there is none.
    /// </summary>
    public IReadOnlyList<(double Mean, Interval? Confidence)> MeansOf(int factor) => Means(_design.Marginal(factor));

    /// <summary>The mean at each pair of levels; the second factor varies fastest.</summary>
    public IReadOnlyList<(double Mean, Interval? Confidence)> MeansOf(int first, int second) => Means(_design.Marginal(first, second));

    private List<(double Mean, Interval? Confidence)> Means(double[] means)
    {
        var values = (double)_design.Cells * _design.Replicates / means.Length;
        var error = ErrorDegreesOfFreedom > 0 ? Math.Sqrt(ErrorSumOfSquares / ErrorDegreesOfFreedom / values) : (double?)null;
        Interval? Around(double mean) => error is { } each ? Interval.Around(Origin + mean, each, ErrorDegreesOfFreedom) : null;
        return [.. means.Select(mean => (Origin + mean, Around(mean)))];
    }

    private FactorialEffect Main(int factor)
    {
        var means = _design.Marginal(factor);
        return Effect(factor, null, means.Sum(mean => Square(mean - _design.Grand)) / means.Length, means.Length - 1);
    }

    private FactorialEffect Interaction(int first, int second)
    {
        var (rows, columns, pairs) = (_design.Marginal(first), _design.Marginal(second), _design.Marginal(first, second));
        var extra = pairs.Select((mean, index) => mean - rows[index / columns.Length] - columns[index % columns.Length] + _design.Grand);
        var meanSquare = extra.Average(Square);
        return Effect(first, second, meanSquare, (rows.Length - 1) * (columns.Length - 1));
    }

    private FactorialEffect Effect(int first, int? second, double meanSquare, int freedom)
    {
        var sum = meanSquare * _design.Cells * _design.Replicates;
        if (ErrorDegreesOfFreedom == 0 || ErrorSumOfSquares <= 0 || freedom == 0)
            return new FactorialEffect(first, second, sum, freedom, null, null, null);
        var f = sum / freedom / (ErrorSumOfSquares / ErrorDegreesOfFreedom);
        var p = FDistribution.UpperTail(f, freedom, ErrorDegreesOfFreedom);
        return new FactorialEffect(first, second, sum, freedom, f, p, sum / (sum + ErrorSumOfSquares));
    }

    private static double Square(double value) => value * value;
}
