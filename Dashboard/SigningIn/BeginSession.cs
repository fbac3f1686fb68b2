using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Orchestrator.Coordinator.Security.Authentication;
using Orchestrator.Coordinator.Security.SignIn;
using Orchestrator.Dashboard.Text;

namespace Orchestrator.Dashboard.SigningIn;

/// <summary>Turns the answer to an attempt into a session, or into a sentence and a status.</summary>
internal static class BeginSession
{
    /// <summary>Begins the session and returns null; otherwise says why there is none.</summary>
    /// <param name="context">The request.</param>
    /// <param name="answer">What became of the attempt.</param>
    /// <param name="wrong">What to say when it was not right: the same whatever was not.</param>
    public static async Task<string?> TryAsync(HttpContext context, SignInAnswer answer, string wrong)
    {
        if (answer.Session is { } session)
        {
            await context.SignInAsync(SecuritySchemes.Session, session.ToPrincipal(), new AuthenticationProperties { IsPersistent = true });
            return null;
        }

        if (answer.RetryAfter is not { } wait)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return wrong;
        }

        var seconds = Math.Max(1, Math.Ceiling(wait.TotalSeconds));
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = seconds.ToString("0", CultureInfo.InvariantCulture);
        return $"Too many attempts. Try again in {Durations.Say(TimeSpan.FromSeconds(seconds))}.";
    }
}
