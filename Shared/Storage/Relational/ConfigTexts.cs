using System.Globalization;
using System.Text.Json;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <summary>
/// The configurations of a plan's trials as they are stored. The replicates of a cell differ in nothing but the seed, so that each cell is
/// serialized once; that is most of the time that a large submission takes.
/// </summary>
internal sealed class ConfigTexts
{
    private const string SeedZero = "\"seed\":0}";

    private readonly Dictionary<int, string> _heads = [];

    /// <summary>The JSON of the trial's configuration.</summary>
    public string Of(PlannedTrial trial)
    {
        if (!_heads.TryGetValue(trial.Cell, out var head)) _heads.Add(trial.Cell, head = HeadOf(trial.Config));
        return string.Create(CultureInfo.InvariantCulture, $"{head}\"seed\":{trial.Config.Seed}}}");
    }

    private static string HeadOf(TrialConfig config)
    {
        var text = JsonSerializer.Serialize(config with { Seed = 0 }, OrchestratorJson.Compact);
        return text.EndsWith(SeedZero, StringComparison.Ordinal)
            ? text[..^SeedZero.Length]
            : throw new InvalidOperationException($"The seed must be the last property of {nameof(TrialConfig)}.");
    }
}
