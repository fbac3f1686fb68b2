using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orchestrator.Dashboard.Components.Layout;

namespace Orchestrator.Dashboard;

/// <summary>Answers who may not see a page, or not send its form, with a page that says so.</summary>
internal static class ForbiddenPage
{
    /// <summary>Shows it.</summary>
    public static Task ShowAsync(HttpContext context, string reason) =>
        new RazorComponentResult<ForbiddenDocument>(new { Reason = reason }) { StatusCode = StatusCodes.Status403Forbidden }
            .ExecuteAsync(context);
}
