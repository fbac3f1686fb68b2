using Orchestrator.Worker.Penalties;

namespace Orchestrator.Worker.Training;

/// <summary>The further measurements of a trained network, by name.</summary>
internal static class Measurements
{
    /// <summary>The shares of the module's scale factors with |γ| below 1e-3 and 1e-2; nothing for a module without any.</summary>
    public static SortedDictionary<string, double> Of(ScaleFactors factors) => factors.All.Count == 0
        ? new SortedDictionary<string, double>(StringComparer.Ordinal)
        : new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["gamma_near_zero_1e-2"] = factors.ShareBelow(1e-2),
            ["gamma_near_zero_1e-3"] = factors.ShareBelow(1e-3),
        };
}
