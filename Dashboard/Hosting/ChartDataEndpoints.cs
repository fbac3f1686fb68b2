using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Dashboard.Charts;
using Orchestrator.Dashboard.Comparing;
using Orchestrator.Dashboard.Live;
using Orchestrator.Dashboard.Sweeps;
using Orchestrator.Dashboard.Workers;
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
        routes.MapGet("/sweeps/{sweepId}/parallel.json", OfResultsAsync).ExcludeFromDescription();
        routes.MapGet("/workers/timeline.json", OfFleetAsync).ExcludeFromDescription();
        routes.MapGet("/compare/curves.json", OfComparisonAsync).ExcludeFromDescription();
        routes.MapGet("/trials/{trialId}/{chart:regex(^(accuracy|loss)$)}.json", OfTrialAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> OfSweepAsync(
        string sweepId, string? metric, int[] cells, LiveFeed feed, ITrialReader trials, CancellationToken stop)
    {
        if (CurveMetric.Find(metric) is not { } known) return UnknownMetric(metric);
        if (await feed.ReadAsync(new SweepQuery(sweepId), stop) is not { } sweep)
            return TypedResults.Problem(statusCode: 404, detail: $"There is no sweep '{sweepId}'.");

        var labels = CellLabels.Of(sweep.Detail.Cells);
        var trialsOf = sweep.Trials.ToLookup(trial => trial.Cell, trial => trial.Trial);
        var shown = sweep.Detail.Cells.Where(cell => cells.Contains(cell.Index))
            .Select(cell => new CurveCell(labels.Short(cell), SeriesStyle.OfCell(cell.Index), [.. trialsOf[cell.Index]]));
        return TypedResults.Json(CellCurves.Stream([.. shown], known, trials, stop), OrchestratorJson.Compact);
    }

    private static async Task<IResult> OfComparisonAsync(
        string? metric, string[]? cell, string[]? trial, LiveFeed feed, ITrialReader trials, CancellationToken stop)
    {
        if (CurveMetric.Find(metric) is not { } known) return UnknownMetric(metric);
        var compared = await feed.ReadAsync(new CompareQuery(CompareKey.Read(cell, trial)), stop);
        return TypedResults.Json(CellCurves.Stream([.. compared!.Items.Select(item => item.Curve)], known, trials, stop), OrchestratorJson.Compact);
    }

    private static async Task<IResult> OfResultsAsync(string sweepId, LiveFeed feed, CancellationToken stop) =>
        await feed.ReadAsync(new SweepQuery(sweepId), stop) is { } sweep
            ? TypedResults.Json(ParallelData.Of(sweep), OrchestratorJson.Compact)
            : TypedResults.Problem(statusCode: 404, detail: $"There is no sweep '{sweepId}'.");

    private static async Task<JsonHttpResult<Timeline>> OfFleetAsync(int? hours, IActivityReader activity, TimeProvider time, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var from = now.AddHours(-FleetView.Read(null, hours, null, null).Hours);
        return TypedResults.Json(Timeline.Of(await activity.ListAttemptsAsync(from, stop), from, now), OrchestratorJson.Compact);
    }

    private static ProblemHttpResult UnknownMetric(string? metric) => TypedResults.Problem(
        statusCode: 400, detail: $"The metric '{metric}' is not known. Known: {string.Join(", ", CurveMetric.All.Select(known => known.Name))}.");

    private static async Task<IResult> OfTrialAsync(string trialId, string chart, ITrialReader trials, CancellationToken stop)
    {
        if (!TrialAddress.TryRead(trialId, out var trial)) return TypedResults.Problem(statusCode: 404, detail: $"'{trialId}' is no trial id.");
        var curves = await trials.ReadCurvesAsync([trial], stop);
        var epochs = curves.GetValueOrDefault(trial, []);
        return Json(chart == "loss" ? TrialCurves.Loss(epochs) : TrialCurves.Accuracy(epochs));
    }

    private static JsonHttpResult<LineChartData> Json(LineChartData chart) => TypedResults.Json(chart, OrchestratorJson.Compact);
}
