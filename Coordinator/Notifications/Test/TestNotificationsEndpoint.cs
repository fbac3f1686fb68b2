using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;

namespace Orchestrator.Coordinator.Notifications.Test;

/// <summary><c>POST /notifications/test</c>; answers what became of the message on each channel.</summary>
internal static class TestNotificationsEndpoint
{
    public static void MapTestNotifications(this IEndpointRouteBuilder notifications) => notifications.MapPost("/test", HandleAsync);

    private static async Task<Results<Ok<IReadOnlyList<TestAnswer>>, ProblemHttpResult>> HandleAsync(TestNotifications handler, CancellationToken stop) =>
        await handler.HandleAsync(stop) is { Count: > 0 } answers
            ? TypedResults.Ok(answers)
            : ApiProblem.State("The coordinator has no channel: set Webhook:Url or Email:Host; see docs/notifications.md.");
}
