using Microsoft.AspNetCore.Http;
using Orchestrator.Coordinator.Api;
using Orchestrator.Coordinator.Security.Authentication;
using Orchestrator.Security;

namespace Orchestrator.Coordinator.Security;

/// <summary>Refusals as problem details.</summary>
/// <param name="problems">Writes them.</param>
/// <param name="pages">In a process with pages, people get a page; empty in others.</param>
public sealed class SecurityProblems(IProblemDetailsService problems, IEnumerable<SessionPages> pages)
{
    /// <summary>Answers with problem details.</summary>
    public async Task WriteAsync(HttpContext context, int status, string type, string title, string detail)
    {
        context.Response.StatusCode = status;
        await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = { Status = status, Type = type, Title = title, Detail = detail },
        });
    }

    /// <summary>Answers that the actor may not do this, and what it would need.</summary>
    public Task WriteForbiddenAsync(HttpContext context)
    {
        var actor = (context.User.Identity as ActorIdentity)?.Current;
        var has = actor is null ? "" : Scopes.Format(actor.Scopes);
        var reason = $"This needs the scope '{Missing(context, actor)}'; '{actor?.Name}' has {(has.Length > 0 ? has : "none")}.";
        return pages.FirstOrDefault() is { } shown && SessionPages.IsPage(context.Request) && !SecuritySchemes.IsApi(context)
            ? shown.ShowForbiddenAsync(context, reason)
            : WriteAsync(context, StatusCodes.Status403Forbidden, ApiProblem.ForbiddenType, "Refused", reason);
    }

    // A page has its own scope besides that of all pages, and another for its forms.
    private static string Missing(HttpContext context, Actor? actor)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        var needed = (metadata?.GetOrderedMetadata<RequiredScopeAttribute>() ?? []).Select(required => required.Scope).ToList();
        var form = HttpMethods.IsGet(context.Request.Method) ? null : metadata?.GetMetadata<FormScopeAttribute>();
        if (form is not null) needed.Add(form.Scope);
        return Scopes.Name(needed.Where(scope => actor?.Has(scope) != true).DefaultIfEmpty(Scope.Admin).First());
    }
}
