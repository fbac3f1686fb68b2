namespace Orchestrator.Golden.Tests;

/// <summary>One entry of a reference's state dictionary.</summary>
/// <param name="Name">The reference's name for it.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Role">Which rule of <see cref="WeightFormula"/> fills it.</param>
/// <param name="Param">Whether it is trained.</param>
public sealed record GoldenKey(string Name, long[] Shape, string Role, bool Param);
