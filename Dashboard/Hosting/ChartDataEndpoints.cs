using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Dashboard.Charts;
using Orchestrator.Dashboard.Live;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard;

/// <summary>The numbers behind the charts, as JSON that the charts' scripts fetch and people may download.</summary>
internal static class ChartDataEndpoints
{
    /// <summary>Maps the data of every chart.</summary>
    public static void MapChartData(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sweeps/{sweepId}/curves.json", OfSweepAsync).ExcludeFromDescription();
        routes.MapGet("/trials/{trialId}/{chart:regex(^(accuracy|loss)$)}.json", OfTrialAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> OfSweepAsync(
        string sweepId, string? metric, int[] cells, LiveFeed feed, ITrialReader trials, CancellationToken stop)
    {
        if (CurveMetric.Find(metric) is not { } known)
            return TypedResults.Problem(statusCode: 400, detail: $"The metric '{metric}' is not known. Known: {string.Join(", ", CurveMetric.All.Select(m => m.Name))}.");
        if (await feed.ReadAsync(new SweepQuery(sweepId), stop) is not { } sweep)
            return TypedResults.Problem(statusCode: 404, detail: $"There is no sweep '{sweepId}'.");

        var wanted = sweep.Trials.Where(trial => cells.Contains(trial.Cell)).Select(trial => trial.Trial).ToList();
        var curves = await trials.ReadCurvesAsync(wanted, stop);
        return Json(CellCurves.Build(sweep.Detail, sweep.Trials, cells, known, curves));
    }

    private static async Task<IResult> OfTrialAsync(string trialId, string chart, ITrialReader trials, CancellationToken stop)
    {
        if (!TrialAddress.TryRead(trialId, out var trial)) return TypedResults.Problem(statusCode: 404, detail: $"'{trialId}' is no trial id.");
        var curves = await trials.ReadCurvesAsync([trial], stop);
        var epochs = curves.GetValueOrDefault(trial, []);
        return Json(chart == "loss" ? TrialCurves.Loss(epochs) : TrialCurves.Accuracy(epochs));
    }

    private static JsonHttpResult<LineChartData> Json(LineChartData chart) => TypedResults.Json(chart, OrchestratorJson.Compact);
}
