using Orchestrator.Sweeps;

namespace Orchestrator.Cli.Output;

/// <summary>Names a cell in one line.</summary>
internal static class CellNames
{
    /// <summary>The levels of its factors, such as <c>se · resnet20 · fashion-mnist · standard</c>.</summary>
    public static string Of(PlannedCell cell) => string.Join(" · ", cell.Factors.Select(factor => factor.Key == "penalty" ? $"λ {factor.Value}" : factor.Value));
}
