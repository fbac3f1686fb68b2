using System.Text.Json.Nodes;

namespace Orchestrator.SystemTests;

/// <summary>What the command's JSON says about the tiny sweep.</summary>
internal static class SweepFacts
{
    /// <summary>The trials, or an empty list while the sweep does not exist.</summary>
    public static async Task<JsonArray> TrialsAsync(TemporaryHome home)
    {
        var (code, output, _) = await OrchestratorProcess.RunAsync("trials", "tiny", "--home", home.Path, "--json");
        return code == 0 ? JsonNode.Parse(output)!.AsArray() : [];
    }

    /// <summary>
    /// Everything of the results that training determines, as text to compare: metrics of the test set and the learning curves.
    /// Times and speeds are left out, because they are measured.
    /// </summary>
    public static async Task<string> ScienceAsync(TemporaryHome home)
    {
        var (_, output, _) = await OrchestratorProcess.RunAsync("export", "tiny", "--home", home.Path, "--format", "json");
        var export = JsonNode.Parse(output)!;
        var lines = new List<string>();
        foreach (var trial in export["trials"]!.AsArray())
        {
            var id = trial!["trial"]!.GetValue<string>();
            var result = trial["result"]!;
            lines.Add($"{id} {result["test_top1"]} {result["test_top5"]} {result["test_loss"]} {result["selected_epoch"]}");
            foreach (var epoch in export["curves"]![id]!.AsArray())
                lines.Add($"{id} epoch {epoch!["epoch"]} {epoch["learning_rate"]} {epoch["train_loss"]} {epoch["train_top1"]}");
        }

        return string.Join('\n', lines);
    }

    /// <summary>Returns once any trial is in state running.</summary>
    public static Task ATrialRunsAsync(TemporaryHome home) => Eventually.TrueAsync(
        async () => Field(await TrialsAsync(home), "state").Contains("running"), "a trial runs", OrchestratorProcess.Patience);

    /// <summary>The values of one field over all trials.</summary>
    public static IEnumerable<string> Field(JsonArray trials, string name) => trials.Select(trial => trial![name]!.ToString());
}
