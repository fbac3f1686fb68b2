using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Orchestrator.Coordinator.Api;

/// <summary>
/// Refuses what a page of another site sends through a user's browser. A coordinator that listens on loopback is reachable by every page
/// that is open on the machine; browsers name the page's origin, other clients do not.
/// </summary>
internal static class OtherSites
{
    public static async ValueTask<object?> RefuseAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}"
            ? await next(context)
            : ApiProblem.Forbidden($"Requests from pages of {origin} are refused.");
    }
}
