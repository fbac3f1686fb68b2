using Orchestrator.Worker.Penalties;

namespace Orchestrator.Worker.Training;

/// <summary>The further measurements of a trained network, by name.</summary>
internal static class Measurements
{
    private static readonly (string Name, double Bound)[] Shares =
    [
        ("gamma_near_zero_1e-4", 1e-4), ("gamma_near_zero_1e-3", 1e-3), ("gamma_near_zero_1e-2", 1e-2), ("gamma_near_zero_5e-2", 5e-2),
    ];

    /// <summary>The shares of the module's scale factors with |γ| below some bounds: its sparsity. Nothing for a module without any.</summary>
    public static SortedDictionary<string, double> Of(ScaleFactors factors) => new(
        factors.All.Count == 0 ? [] : Shares.ToDictionary(share => share.Name, share => factors.ShareBelow(share.Bound)), StringComparer.Ordinal);
}
