using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Security;
using Orchestrator.Coordinator.Security.Authentication;
using Orchestrator.Security;

namespace Orchestrator.Dashboard.SigningIn;

/// <summary>Ends a session. A form only, so that no link of another page does it.</summary>
internal static class SignOutEndpoint
{
    /// <summary>The path.</summary>
    public const string Path = "/sign-out";

    /// <summary>Maps it. Who has no scopes left may still leave.</summary>
    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, SignOutAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, IActorAccessor actors, IAuditLog audit)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, detail: "The form is not one of this dashboard's.");
        await audit.RecordAsync(AuditActions.SignOut, actors.Current.Id, null, CancellationToken.None);
        await context.SignOutAsync(SecuritySchemes.Session);
        return TypedResults.LocalRedirect(SessionPages.SignInPath);
    }
}
