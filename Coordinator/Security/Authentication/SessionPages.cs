using Microsoft.AspNetCore.Http;

namespace Orchestrator.Coordinator.Security.Authentication;

/// <summary>Registered in a process that has pages, and with them sessions.</summary>
/// <param name="showForbidden">Shows a page that says, with the sentence, why another may not be seen.</param>
public sealed class SessionPages(Func<HttpContext, string, Task> showForbidden)
{
    /// <summary>Where people sign in.</summary>
    public const string SignInPath = "/sign-in";

    /// <summary>Where a one-time link leads.</summary>
    public const string LinkPath = "/sign-in/link";

    /// <summary>The query's part that says where to go on afterwards.</summary>
    public const string ReturnTo = "return-to";

    /// <summary>Whether the request asks for a page and not for data.</summary>
    public static bool IsPage(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Answers with the page, whatever the request's scheme.</summary>
    public Task ShowForbiddenAsync(HttpContext context, string reason) => showForbidden(context, reason);
}
