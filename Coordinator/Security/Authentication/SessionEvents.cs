using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Orchestrator.Coordinator.Api;
using Orchestrator.Security;
using Orchestrator.Storage.Security;

namespace Orchestrator.Coordinator.Security.Authentication;

/// <summary>Checks a session at every request, and leads whoever has none to the sign-in page.</summary>
internal sealed class SessionEvents(IUserStore users, ITokenStore tokens, TimeProvider time, SecurityProblems problems)
    : CookieAuthenticationEvents
{
    /// <summary>A user that was disabled or got another password, and a token that was revoked, are out at once.</summary>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (await FindAsync(SessionIdentity.Read(context.Principal), context.HttpContext.RequestAborted) is { } actor)
        {
            context.ReplacePrincipal(ActorIdentity.ToPrincipal(actor, SecuritySchemes.Session));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(SecuritySchemes.Session);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (!SessionPages.IsPage(request))
        {
            return problems.WriteAsync(
                context.HttpContext,
                StatusCodes.Status401Unauthorized,
                ApiProblem.UnauthenticatedType,
                "Not signed in",
                "There is no session, or it is over. Sign in.");
        }

        var wanted = HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path + request.QueryString : "/";
        var query = wanted == "/" ? QueryString.Empty : QueryString.Create(SessionPages.ReturnTo, wanted);
        context.Response.Redirect(SessionPages.SignInPath + query);
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        problems.WriteForbiddenAsync(context.HttpContext);

    private async Task<Actor?> FindAsync(SessionIdentity? session, CancellationToken stop) => session switch
    {
        { Kind: ActorKind.User } =>
            await users.FindAsync(session.Id, stop) is { Row: { DisabledAt: null } row } user && user.Stamp == session.Stamp
            ? new Actor(ActorKind.User, row.UserId, row.Name, Scopes.Expand(row.Scopes)) { OwnerId = row.UserId }
            : null,
        { Kind: ActorKind.Token } => await tokens.FindAsync(session.Id, stop) is { } token && token.IsValid(time.GetUtcNow().UtcDateTime)
            ? token.ToActor()
            : null,
        _ => null,
    };
}
