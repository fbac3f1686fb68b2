using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;
using Orchestrator.Storage.Notifications;

namespace Orchestrator.Coordinator.Notifications.List;

/// <summary><c>GET /notifications?limit=100</c>: the latest first.</summary>
internal static class ListNotificationsEndpoint
{
    private const int Usual = 100;
    private const int Most = 1000;

    public static void MapListNotifications(this IEndpointRouteBuilder notifications) => notifications.MapGet("/", HandleAsync);

    private static async Task<Results<Ok<IReadOnlyList<NotificationRow>>, ProblemHttpResult>> HandleAsync(
        INotificationStore store, CancellationToken stop, int limit = Usual) => limit is >= 1 and <= Most
        ? TypedResults.Ok(await store.ListAsync(limit, stop))
        : ApiProblem.Request($"limit must be from 1 to {Most}, not {limit}.");
}
