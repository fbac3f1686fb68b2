namespace Orchestrator.Statistics;

/// <summary>How much more one thing measured than another, and whether that is more than noise.</summary>
public sealed record Comparison
{
    /// <summary>Below so many pairs, or values on a side, there is no p-value.</summary>
    public const int FewestForP = 3;

    /// <summary>Rounding alone makes equal differences differ by a few units in the last place of what was subtracted.</summary>
    private const double Rounding = 1e-15;

    /// <summary>Mean difference in the metric's own unit.</summary>
    public required double Mean { get; init; }

    /// <summary>Its 95 % confidence interval by Student's t; null below two pairs, or two values on a side.</summary>
    public required Interval? Confidence { get; init; }

    /// <summary>Whether values were paired; if not, Welch's test compared the two samples.</summary>
    public required bool IsPaired { get; init; }

    /// <summary>Pairs of values; 0 where they are not paired.</summary>
    public required int Pairs { get; init; }

    /// <summary>Two-sided p-value of the paired t-test, or of Welch's; null with a reason in <see cref="WhyNoP"/>.</summary>
    public double? P { get; init; }

    /// <summary>Two-sided p-value of Wilcoxon's signed-rank test; null where <see cref="P"/> is or the values are not paired.</summary>
    public double? WilcoxonP { get; init; }

    /// <summary><see cref="P"/>, Holm-corrected over the table that the comparison is in.</summary>
    public double? HolmP { get; init; }

    /// <summary><see cref="WilcoxonP"/>, Holm-corrected over the table.</summary>
    public double? HolmWilcoxonP { get; init; }

    /// <summary>Cohen's d_z of pairs, else Hedges' g; null without variation, and for averages of comparisons.</summary>
    public double? EffectSize { get; init; }

    /// <summary>Why there is no p-value; null where there is one.</summary>
    public WhyNoP? WhyNoP { get; init; }

    /// <summary>How many comparisons this one is the average of; 1 if it is none.</summary>
    public int Strata { get; init; } = 1;

    /// <summary>Whether the corrected p-value of the t-test is below 0.05.</summary>
    public bool IsSignificant => HolmP < 1 - Interval.Level;

    /// <summary>The t-test behind the interval and p; null where there is none.</summary>
    internal TTest? Test { get; init; }

    /// <summary>Compares pairs of values, of which there is at least one.</summary>
    public static Comparison Paired(IReadOnlyList<double> values, IReadOnlyList<double> baseline)
    {
        var differences = values.Zip(baseline, (value, other) => value - other).ToList();
        var largest = values.Concat(baseline).Max(Math.Abs);
        var test = TTest.Paired(differences) is { } found && found.StandardError > Rounding * largest ? found : null;
        var tested = differences.Count >= FewestForP && test is not null;
        return new Comparison
        {
            Mean = Moments.Of(differences).Mean,
            Confidence = test?.Confidence,
            IsPaired = true,
            Pairs = differences.Count,
            P = tested ? test!.P : null,
            WilcoxonP = tested ? WilcoxonTest.Of(differences)?.P : null,
            EffectSize = test is null ? null : Statistics.EffectSize.CohensDz(differences),
            WhyNoP = Reason(differences.Count, test),
            Test = test,
        };
    }

    /// <summary>Compares two independent samples of at least one value each, by Welch's test.</summary>
    public static Comparison Unpaired(IReadOnlyList<double> values, IReadOnlyList<double> baseline)
    {
        var smaller = Math.Min(values.Count, baseline.Count);
        var test = TTest.Welch(values, baseline) is { } found && found.StandardError > Rounding * Math.Abs(values[0]) ? found : null;
        return new Comparison
        {
            Mean = Moments.Of(values).Mean - Moments.Of(baseline).Mean,
            Confidence = test?.Confidence,
            IsPaired = false,
            Pairs = 0,
            P = smaller >= FewestForP ? test?.P : null,
            EffectSize = test is null ? null : Statistics.EffectSize.HedgesG(values, baseline),
            WhyNoP = Reason(smaller, test),
            Test = test,
        };
    }

    /// <summary>
    /// The mean of independent comparisons, each with equal weight: of the same two things on several backbones and data sets. Its variance
    /// is the mean of theirs over their number, with Satterthwaite's degrees of freedom.
    /// </summary>
    public static Comparison Average(IReadOnlyList<Comparison> strata)
    {
        var pairs = strata.Sum(each => each.Pairs);
        var mean = strata.Average(each => each.Mean);
        var test = strata.All(each => each.Test is not null) ? Pooled(mean, strata) : null;
        var isEnough = pairs >= FewestForP || strata.All(each => each.WhyNoP != Statistics.WhyNoP.TooFew);
        return new Comparison
        {
            Mean = mean,
            Confidence = test?.Confidence,
            IsPaired = strata.All(each => each.IsPaired),
            Pairs = pairs,
            P = isEnough ? test?.P : null,
            WhyNoP = isEnough && test is not null ? null
                : strata.Any(each => each.WhyNoP == Statistics.WhyNoP.TooFew) ? Statistics.WhyNoP.TooFew : Statistics.WhyNoP.NoVariation,
            Strata = strata.Count,
            Test = test,
        };
    }

    /// <summary>Corrects the p-values of a table; those that are null stay null and do not count.</summary>
    public static IReadOnlyList<Comparison?> Corrected(IReadOnlyList<Comparison?> table)
    {
        var t = Holm.Correct([.. table.Select(each => each?.P)]);
        var wilcoxon = Holm.Correct([.. table.Select(each => each?.WilcoxonP)]);
        return [.. table.Select((each, index) => each is null ? null : each with { HolmP = t[index], HolmWilcoxonP = wilcoxon[index] })];
    }

    /// <summary>The same from the other side: how much less.</summary>
    public Comparison Negated() => this with
    {
        Mean = -Mean,
        Confidence = Confidence is { } interval ? new Interval(-interval.High, -interval.Low) : null,
        EffectSize = -EffectSize,
        Test = Test is null ? null : Test with { Estimate = -Test.Estimate },
    };

    private static TTest Pooled(double mean, IReadOnlyList<Comparison> strata)
    {
        var variances = strata.Select(each => (each.Test!.StandardError * each.Test.StandardError, each.Test.DegreesOfFreedom)).ToList();
        return new TTest(mean, Math.Sqrt(variances.Sum(each => each.Item1)) / strata.Count, TTest.Satterthwaite(variances));
    }

    private static WhyNoP? Reason(int count, TTest? test) =>
        count < FewestForP ? Statistics.WhyNoP.TooFew : test is null ? Statistics.WhyNoP.NoVariation : null;
}
