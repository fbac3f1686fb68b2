using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Notifications.List;
using Orchestrator.Coordinator.Notifications.Test;

namespace Orchestrator.Coordinator.Notifications;

/// <summary>What the API does with notifications.</summary>
internal static class NotificationEndpoints
{
    public static void MapNotifications(this RouteGroupBuilder notifications)
    {
        notifications.MapListNotifications();
        notifications.MapTestNotifications();
    }
}
