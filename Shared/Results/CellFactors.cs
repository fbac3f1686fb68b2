using Orchestrator.Sweeps;

namespace Orchestrator.Results;

/// <summary>Reads the factors of cells.</summary>
public static class CellFactors
{
    /// <summary>The factor that names the module.</summary>
    public const string Module = "module";

    /// <summary>The factor that names the backbone.</summary>
    public const string Backbone = "backbone";

    /// <summary>The factor that names the data set.</summary>
    public const string Dataset = "dataset";

    /// <summary>The factor that names the placement.</summary>
    public const string Placement = "placement";

    /// <summary>The factor that is λ.</summary>
    public const string Penalty = "penalty";

    /// <summary>The factor that tells cells of several sweeps apart where nothing else does.</summary>
    public const string Sweep = "sweep";

    /// <summary>What is no choice of method but where methods are compared: each combination of these is a block.</summary>
    public static IReadOnlyList<string> Blocks { get; } = [Backbone, Dataset, Sweep];

    /// <summary>The cell's level of a factor; null where the factor does not apply.</summary>
    public static string? LevelOf(this PlannedCell cell, string factor)
    {
        foreach (var (name, level) in cell.Factors)
        {
            if (name == factor) return level;
        }

        return null;
    }

    /// <summary>The cell's levels in one line, such as <c>se · resnet20 · cifar10 · standard</c>.</summary>
    public static string NameOf(PlannedCell cell) => NameOf(cell.Factors);

    /// <summary>Levels in one line.</summary>
    public static string NameOf(IEnumerable<KeyValuePair<string, string>> factors) =>
        string.Join(" · ", factors.Select(factor => factor.Key == Penalty ? $"λ {factor.Value}" : factor.Value));

    /// <summary>The cell's factors among those wanted, in the order of print.</summary>
    internal static IReadOnlyList<KeyValuePair<string, string>> Among(this PlannedCell cell, Func<string, bool> isWanted) =>
        [.. cell.Factors.Where(factor => isWanted(factor.Key))];

    /// <summary>A text that is equal for equal factors.</summary>
    internal static string KeyOf(IEnumerable<KeyValuePair<string, string>> factors) =>
        string.Join('\n', factors.Select(factor => $"{factor.Key}={factor.Value}"));
}
