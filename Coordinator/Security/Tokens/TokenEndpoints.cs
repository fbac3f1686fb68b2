using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;
using Orchestrator.Security;
using Orchestrator.Storage.Security;

namespace Orchestrator.Coordinator.Security.Tokens;

/// <summary>What the API does with tokens. Who is no admin sees and revokes their own. <c>{token}</c> is an id.</summary>
internal static class TokenEndpoints
{
    public static void MapTokens(this RouteGroupBuilder tokens)
    {
        tokens.MapGet("/", ListAsync).RequireScope(Scope.Read);
        tokens.MapPost("/", CreateAsync).RequireScope(Scope.Admin);
        tokens.MapPost("/{token}/revoke", RevokeAsync).RequireScope(Scope.Read);
    }

    private static async Task<Ok<IReadOnlyList<TokenRow>>> ListAsync(TokenControl control, CancellationToken stop) =>
        TypedResults.Ok(await control.ListAsync(stop));

    private static async Task<Results<Ok<CreatedToken>, ProblemHttpResult>> CreateAsync(
        NewTokenRequest request, TokenControl control, CancellationToken stop)
    {
        var lifetime = request.Days is { } days ? TimeSpan.FromDays(days) : (TimeSpan?)null;
        var created = await control.CreateAsync(request.Name, request.Owner, request.Scopes.ToHashSet(), lifetime, stop);
        return created.Token is { } token ? TypedResults.Ok(token)
            : created.IsForbidden ? ApiProblem.Forbidden(created.Problem!)
            : ApiProblem.Request(created.Problem!);
    }

    private static async Task<Results<Ok<TokenRow>, ProblemHttpResult>> RevokeAsync(
        string token, TokenControl control, CancellationToken stop) =>
        (await control.RevokeAsync(token, stop)).Token is { } revoked
            ? TypedResults.Ok(revoked)
            : ApiProblem.NotFound($"There is no token '{token}'.");
}
