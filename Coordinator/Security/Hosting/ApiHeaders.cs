using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Orchestrator.Coordinator.Security.Hosting;

/// <summary>The security headers of every answer of the API: it is data, whatever a browser takes it for.</summary>
internal static class ApiHeaders
{
    public static IApplicationBuilder UseApiHeaders(this IApplicationBuilder api) => api.Use((context, next) =>
    {
        // When the response starts: an error handler begins by clearing what was set before.
        context.Response.OnStarting(() =>
        {
            Add(context.Response.Headers);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Add(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        // What one actor may see must not be kept for the next.
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
    }
}
