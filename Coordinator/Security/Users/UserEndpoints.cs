using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;
using Orchestrator.Security;
using Orchestrator.Storage.Security;

namespace Orchestrator.Coordinator.Security.Users;

/// <summary>What the API does with users. <c>{user}</c> is a name.</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this RouteGroupBuilder users)
    {
        users.MapGet("/", ListAsync).RequireScope(Scope.Admin);
        users.MapPost("/", AddAsync).RequireScope(Scope.Admin);
        users.MapPost("/{user}/disable", DisableAsync).RequireScope(Scope.Admin);
        users.MapPost("/{user}/enable", EnableAsync).RequireScope(Scope.Admin);
        users.MapPost("/{user}/password", SetPasswordAsync).RequireScope(Scope.Admin);
        users.MapPost("/{user}/scopes", SetScopesAsync).RequireScope(Scope.Admin);
    }

    private static async Task<Ok<IReadOnlyList<UserRow>>> ListAsync(IUserStore users, CancellationToken stop) =>
        TypedResults.Ok(await users.ListAsync(stop));

    private static async Task<Results<Ok<UserRow>, ProblemHttpResult>> AddAsync(
        NewUserRequest request, UserControl control, CancellationToken stop) =>
        Answer(await control.AddAsync(request.Name, request.Password, request.Scopes.ToHashSet(), stop));

    private static async Task<Results<Ok<UserRow>, ProblemHttpResult>> DisableAsync(
        string user, UserControl control, CancellationToken stop) =>
        Answer(await control.DisableAsync(user, stop));

    private static async Task<Results<Ok<UserRow>, ProblemHttpResult>> EnableAsync(
        string user, UserControl control, CancellationToken stop) =>
        Answer(await control.EnableAsync(user, stop));

    private static async Task<Results<Ok<UserRow>, ProblemHttpResult>> SetPasswordAsync(
        string user, PasswordRequest request, UserControl control, CancellationToken stop) =>
        Answer(await control.SetPasswordAsync(user, request.Password, stop));

    private static async Task<Results<Ok<UserRow>, ProblemHttpResult>> SetScopesAsync(
        string user, ScopesRequest request, UserControl control, CancellationToken stop) =>
        Answer(await control.SetScopesAsync(user, request.Scopes.ToHashSet(), stop));

    private static Results<Ok<UserRow>, ProblemHttpResult> Answer(UserChange change) => change.Kind switch
    {
        UserChangeProblem.None => TypedResults.Ok(change.User),
        UserChangeProblem.NotFound => ApiProblem.NotFound(change.Problem!),
        UserChangeProblem.State => ApiProblem.State(change.Problem!),
        _ => ApiProblem.Request(change.Problem!),
    };
}
