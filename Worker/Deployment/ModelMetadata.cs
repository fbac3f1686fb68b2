using System.Globalization;
using Orchestrator.Catalog;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Deployment;

/// <summary>The text in a model file's header: what it is, where it comes from, and how its input is made. Documented in docs/costs.md.</summary>
internal static class ModelMetadata
{
    private const string Format = "orchestrator-model-1";

    public static Dictionary<string, string> Of(
        TrialDetail trial, CheckpointInfo weights, NetworkChoice choice, DatasetEntry dataset, DatasetEntry normalization,
        ModelForm form, int foldedParts, long parameters)
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["format"] = Format,
            ["form"] = form.ToString().ToLowerInvariant(),
            ["folded_parts"] = Text(foldedParts),
            ["parameters"] = Text(parameters),
            ["trial"] = trial.Row.Trial.ToString(),
            ["config_hash"] = trial.Hash,
            ["definition"] = ConfigHash.Canonical(trial.Config),
            ["backbone"] = ConfigHash.Canonical(choice.Backbone),
            ["module"] = ConfigHash.Canonical(choice.Module),
            ["dataset"] = dataset.Name,
            ["classes"] = Text(choice.Classes),
            ["input"] = $"{choice.Channels}x{choice.Height}x{choice.Width}",
            ["normalization"] = ConfigHash.Canonical(new { mean = normalization.Mean, standard_deviation = normalization.StandardDeviation }),
            ["weights_sha256"] = weights.Sha256,
        };
        if (choice.Placement is { } placement) metadata["placement"] = placement;
        if (trial.Row.Result is not { } result) return metadata;
        metadata["selected_epoch"] = Text(result.SelectedEpoch);
        metadata["test_top1"] = Text(result.TestTop1);
        metadata["code_version"] = result.Record.CodeVersion;
        return metadata;
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
