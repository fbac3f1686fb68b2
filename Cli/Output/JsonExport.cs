using System.Text.Json;
using Orchestrator.Results;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Cli.Output;

/// <summary>Everything a sweep measured: leaderboard, trials and learning curves.</summary>
internal static class JsonExport
{
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
