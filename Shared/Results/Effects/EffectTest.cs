using Orchestrator.Statistics;

namespace Orchestrator.Results.Effects;

/// <summary>An effect's line in the analysis of variance.</summary>
/// <param name="DegreesOfFreedom">Its degrees of freedom.</param>
/// <param name="SumOfSquares">Its sum of squares.</param>
/// <param name="F">Its mean square over the error's; null with one seed.</param>
/// <param name="P">The p-value of F; null with it.</param>
/// <param name="HolmP">The same, Holm-corrected over all effects of the report.</param>
/// <param name="PartialEtaSquared">Its share of its own and the error's sum of squares, 0 to 1.</param>
public sealed record EffectTest(int DegreesOfFreedom, double SumOfSquares, double? F, double? P, double? HolmP, double? PartialEtaSquared)
{
    internal static EffectTest Of(FactorialEffect effect, double? holm) =>
        new(effect.DegreesOfFreedom, effect.SumOfSquares, effect.F, effect.P, holm, effect.PartialEtaSquared);
}
