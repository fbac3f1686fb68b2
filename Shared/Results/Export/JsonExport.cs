using System.Text.Json;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Results.Export;

/// <summary>Everything a sweep measured: leaderboard, trials and learning curves.</summary>
public static class JsonExport
{
    /// <summary>The whole document.</summary>
    public static string Write(SweepDetail sweep, IReadOnlyList<TrialRow> trials, IReadOnlyDictionary<TrialId, IReadOnlyList<EpochMetrics>> curves)
    {
        var leaderboard = Leaderboard.Build(sweep, trials);
        var document = new
        {
            sweep = sweep.Summary.SweepId,
            sweep.Objective,
            sweep.Training,
            leaderboard.Caption,
            leaderboard = leaderboard.Rows,
            trials,
            curves = curves.ToDictionary(curve => curve.Key.ToString(), curve => curve.Value),
        };
        return JsonSerializer.Serialize(document, OrchestratorJson.Indented) + "\n";
    }
}
