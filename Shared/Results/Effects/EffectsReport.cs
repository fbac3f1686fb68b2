using Orchestrator.Statistics;
using Orchestrator.Sweeps;

namespace Orchestrator.Results.Effects;

/// <summary>Main effects and two-factor interactions over the balanced part of a sweep.</summary>
public sealed record EffectsReport
{
    /// <summary>What is measured.</summary>
    public required Objective Objective { get; init; }

    /// <summary>The part of the sweep that was analysed, and what is outside.</summary>
    public required BalancedPart Design { get; init; }

    /// <summary>The mean of everything in the balanced part; null where there is none.</summary>
    public required double? Grand { get; init; }

    /// <summary>One a factor, in the order of print.</summary>
    public required IReadOnlyList<MainEffect> MainEffects { get; init; }

    /// <summary>One a pair of factors.</summary>
    public required IReadOnlyList<Interaction> Interactions { get; init; }

    /// <summary>Degrees of freedom of the error; 0 with one seed, and then nothing is tested.</summary>
    public required int ErrorDegreesOfFreedom { get; init; }

    /// <summary>How the numbers were obtained.</summary>
    public required string Caption { get; init; }

    /// <summary>What the caption says, in parts.</summary>
    public required ResultCaption Basis { get; init; }

    /// <summary>Analyses the balanced part of a set. Seeds are blocks: what a seed does to all cells alike is no error.</summary>
    public static EffectsReport Of(ResultSet set)
    {
        var design = BalancedPart.Of(set);
        var isAnalysed = design.Factors.Count > 0 && design.Seeds.Count > 0;
        var anova = isAnalysed ? Analyse(set, design) : null;
        var holm = Holm.Correct([.. (anova is null ? [] : anova.MainEffects.Concat(anova.Interactions)).Select(effect => effect.P)]);
        return new EffectsReport
        {
            Objective = set.Objective,
            Design = design,
            Grand = anova?.Grand,
            MainEffects = anova is null ? [] : [.. anova.MainEffects.Select((effect, index) => Main(anova, design, effect, holm[index]))],
            Interactions = anova is null
                ? []
                : [.. anova.Interactions.Select((effect, index) => Pair(anova, design, effect, holm[anova.MainEffects.Count + index]))],
            ErrorDegreesOfFreedom = anova?.ErrorDegreesOfFreedom ?? 0,
            Caption = EffectsCaption.Of(set.Caption, design, anova),
            Basis = set.Caption,
        };
    }

    private static FactorialAnova Analyse(ResultSet set, BalancedPart design) => FactorialAnova.Of(
        [.. design.Factors.Select(factor => factor.Levels.Count)],
        [.. design.Cells.Select(cell => design.Seeds.Select(seed => set.ValuesOf(cell)[seed]).ToArray())],
        replicatesAreBlocks: true);

    private static MainEffect Main(FactorialAnova anova, BalancedPart design, FactorialEffect effect, double? holm)
    {
        var factor = design.Factors[effect.First];
        var means = anova.MeansOf(effect.First);
        return new MainEffect(
            factor.Name,
            [
                .. factor.Levels.Select((level, index) => new LevelMean(
                    level, means[index].Mean, means[index].Confidence, means[index].Mean - anova.Grand)),
            ],
            EffectTest.Of(effect, holm));
    }

    private static Interaction Pair(FactorialAnova anova, BalancedPart design, FactorialEffect effect, double? holm)
    {
        var (first, second) = (design.Factors[effect.First], design.Factors[effect.Second!.Value]);
        var (rows, columns) = (anova.MeansOf(effect.First), anova.MeansOf(effect.Second.Value));
        var cells = anova.MeansOf(effect.First, effect.Second.Value).Select((pair, index) =>
        {
            var (row, column) = (index / columns.Count, index % columns.Count);
            return new InteractionCell(
                first.Levels[row], second.Levels[column], pair.Mean, pair.Confidence,
                pair.Mean - rows[row].Mean - columns[column].Mean + anova.Grand);
        });
        return new Interaction(first.Name, second.Name, [.. cells], EffectTest.Of(effect, holm));
    }
}
