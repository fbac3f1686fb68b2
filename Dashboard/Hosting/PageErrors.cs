using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orchestrator.Dashboard.Components.Layout;

namespace Orchestrator.Dashboard;

/// <summary>Answers a request whose page threw with a page of its own. The exception is logged by the middleware.</summary>
internal static class PageErrors
{
    /// <summary>Catches what the rest of the branch throws.</summary>
    public static IApplicationBuilder UsePageErrors(this IApplicationBuilder app) =>
        // A scope of its own: the services that the failed page was rendered with cannot render another.
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ShowAsync, CreateScopeForErrors = true });

    private static Task ShowAsync(HttpContext context) =>
        new RazorComponentResult<ErrorDocument> { StatusCode = StatusCodes.Status500InternalServerError }.ExecuteAsync(context);
}
