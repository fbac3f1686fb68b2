using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orchestrator.Coordinator.Security;
using Orchestrator.Coordinator.Security.Authorization;
using Orchestrator.Coordinator.Security.Hosting;
using Orchestrator.Dashboard.Components;
using Orchestrator.Dashboard.SigningIn;

namespace Orchestrator.Dashboard;

/// <summary>Puts the dashboard's pages into a host's pipeline.</summary>
public static class DashboardEndpoints
{
    /// <summary>Paths below this one belong to the API: errors there are problem details, not pages.</summary>
    public const string ApiPrefix = "/api";

    /// <summary>
    /// Maps pages, chart data and static files, and adds their middleware (security headers, error page, sign-in, antiforgery). Call it
    /// after every other endpoint: unknown paths end in its 404 page.
    /// </summary>
    public static WebApplication MapDashboard(this WebApplication app)
    {
        app.UseWhen(context => !IsApi(context), pages => pages.UsePageErrors().UsePageHeaders());
        app.UseWebSecurity();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        var data = app.MapGroup("").RequireScope(Security.Scope.Read);
        data.MapChartData();
        data.MapResultCharts();
        data.MapExports();
        data.MapTrialLog();
        data.MapTrialDefinition();
        data.MapDefinitionCheck();
        data.MapPlaces();
        app.MapSignOut();
        app.MapRazorComponents<App>().RequireScope(Security.Scope.Read).WithMetadata(new FormRequirement());
        app.MapFallback(NotFound).RequireScope(Security.Scope.Read);
        return app;
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(ApiPrefix, StringComparison.OrdinalIgnoreCase);

    private static IResult NotFound(HttpContext context) => IsApi(context)
        ? TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, detail: $"There is nothing at {context.Request.Path}.")
        : new RazorComponentResult<App> { StatusCode = StatusCodes.Status404NotFound };
}
