using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Dashboard.Board;
using Orchestrator.Dashboard.Charts;
using Orchestrator.Dashboard.Live;
using Orchestrator.Dashboard.Penalties;
using Orchestrator.Dashboard.Placements;
using Orchestrator.Dashboard.Scope;
using Orchestrator.Results.Effects;
using Orchestrator.Results.Penalties;
using Orchestrator.Results.Placements;
using Orchestrator.Results.Ranking;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard;

/// <summary>The numbers behind the charts of the pages that read results, as JSON.</summary>
internal static class ResultChartEndpoints
{
    /// <summary>Maps the data of every chart.</summary>
    public static void MapResultCharts(this IEndpointRouteBuilder routes)
    {
        Map(routes, ResultPages.Leaderboard + "/front.json", (results, query) => FrontChart.Of(results, BoardView.CostNamed(query.One("cost"))));
        Map(routes, ResultPages.Placement + "/against-baseline.json", (results, _) => PlacementCharts.AgainstBaseline(Placements(results)));
        Map(routes, ResultPages.Placement + "/against-best.json", (results, _) => PlacementCharts.AgainstBest(Placements(results)));
        Map(routes, ResultPages.Placement + "/map.json", (results, _) => PlacementCharts.Map(Placements(results)));
        Map(routes, ResultPages.Placement + "/blocks.json", (results, query) => PlacementCharts.OfBlocks(Placements(results), PlacementView.Read(query)));
        Map(routes, ResultPages.Placement + "/interaction.json", (results, query) => InteractionCharts.Of(Effects(results), query.One("pair")));
        Map(routes, ResultPages.Placement + "/ranks.json", (results, _) => RankChart.Of(results.Report(all => RankReport.Of(all.Set))));
        Map(routes, ResultPages.Penalty + "/lines.json", (results, query) => PenaltyCharts.Lines(Penalties(results), PenaltyView.Read(query).IsApart));
        Map(routes, ResultPages.Penalty + "/layers.json", (results, query) => PenaltyCharts.Layers(PenaltyView.Read(query).NetworkOf(Penalties(results))));
    }

    private static PlacementReport Placements(ScopedResults results) => results.Report(all => PlacementReport.Of(all.Set, all.Baseline));

    private static EffectsReport Effects(ScopedResults results) => results.Report(all => EffectsReport.Of(all.Set));

    private static PenaltyReport Penalties(ScopedResults results) => results.Report(all => PenaltyReport.Of(all.Set));

    private static void Map<TChart>(IEndpointRouteBuilder routes, string path, Func<ScopedResults, UrlQuery, TChart> chart) =>
        routes.MapGet(path, async Task<IResult> (HttpRequest request, LiveFeed feed, CancellationToken stop) =>
        {
            var query = new UrlQuery(request.QueryString.Value);
            var scope = ResultScope.Read(query);
            var snapshot = await feed.ReadAsync(ResultsQuery.Of(scope.Sweeps), stop);
            return ScopedResults.Of(snapshot!.Data, scope) is { } results
                ? TypedResults.Json(chart(results, query), OrchestratorJson.Compact)
                : TypedResults.Problem(statusCode: 404, detail: "None of the sweeps asked for exists.");
        }).ExcludeFromDescription();
}
