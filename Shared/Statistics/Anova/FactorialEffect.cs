namespace Orchestrator.Statistics;

/// <summary>A main effect, or the interaction of two factors, in an analysis of variance.</summary>
/// <param name="First">Index of the factor.</param>
/// <param name="Second">Index of the other factor of an interaction; null for a main effect.</param>
/// <param name="SumOfSquares">Its sum of squares.</param>
/// <param name="DegreesOfFreedom">Its degrees of freedom.</param>
/// <param name="F">Its mean square over that of the error; null where there is no error to compare with.</param>
/// <param name="P">The p-value of F; null with it.</param>
/// <param name="PartialEtaSquared">Its share of its own and the error's sum of squares, 0 to 1; null with F.</param>
public sealed record FactorialEffect(
    int First, int? Second, double SumOfSquares, int DegreesOfFreedom, double? F, double? P, double? PartialEtaSquared);
