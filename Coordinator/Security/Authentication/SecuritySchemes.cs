using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Orchestrator.Coordinator.Api;

namespace Orchestrator.Coordinator.Security.Authentication;

/// <summary>The ways to say who one is, and which of them a request uses.</summary>
public static class SecuritySchemes
{
    /// <summary>Chooses one of the others.</summary>
    public const string Actor = "Actor";

    /// <summary>An API token in the header <c>Authorization: Bearer</c>.</summary>
    public const string Token = "Bearer";

    /// <summary>The cookie of somebody who signed in at the dashboard.</summary>
    public const string Session = "Session";

    /// <summary>Everybody, where no sign-in is required.</summary>
    public const string Local = "Local";

    /// <summary>
    /// The scheme of a request. The API never takes the cookie, which a browser also sends for pages of others.
    /// </summary>
    internal static string Of(HttpContext context)
    {
        if (context.RequestServices.GetRequiredService<IOptions<SecurityOptions>>().Value.SignIn == SignInMode.None) return Local;
        var hasPages = context.RequestServices.GetService<SessionPages>() is not null;
        return !hasPages || IsApi(context) || context.Request.Headers.ContainsKey(HeaderNames.Authorization) ? Token : Session;
    }

    /// <summary>Whether the request is one to the API.</summary>
    internal static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments(CoordinatorApi.Prefix, StringComparison.OrdinalIgnoreCase);
}
