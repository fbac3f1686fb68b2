using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orchestrator.Dashboard.Components;

namespace Orchestrator.Dashboard;

/// <summary>Puts the dashboard's pages into a host's pipeline.</summary>
public static class DashboardEndpoints
{
    /// <summary>Paths below this one belong to the API: errors there are problem details, not pages.</summary>
    public const string ApiPrefix = "/api";

    /// <summary>
    /// Maps pages, chart data and static files, and adds their middleware (security headers, error page, antiforgery). Call it after
    /// authentication and authorization, if the host has them, and after every other endpoint: unknown paths end in its 404 page.
    /// </summary>
    public static WebApplication MapDashboard(this WebApplication app)
    {
        app.UseWhen(context => !IsApi(context), pages => pages.UsePageErrors().UsePageHeaders());
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapChartData();
        app.MapResultCharts();
        app.MapExports();
        app.MapTrialLog();
        app.MapTrialDefinition();
        app.MapDefinitionCheck();
        app.MapPlaces();
        app.MapRazorComponents<App>();
        app.MapFallback(NotFound);
        return app;
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(ApiPrefix, StringComparison.OrdinalIgnoreCase);

    private static IResult NotFound(HttpContext context) => IsApi(context)
        ? TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, detail: $"There is nothing at {context.Request.Path}.")
        : new RazorComponentResult<App> { StatusCode = StatusCodes.Status404NotFound };
}
