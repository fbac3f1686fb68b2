using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Coordinator.Notifications.Deliver;
using Orchestrator.Coordinator.Notifications.Email;
using Orchestrator.Coordinator.Notifications.Test;
using Orchestrator.Coordinator.Notifications.Watch;
using Orchestrator.Coordinator.Notifications.Webhook;

namespace Orchestrator.Coordinator.Notifications;

/// <summary>Registers notifications, without their duties.</summary>
internal static class NotificationExtensions
{
    /// <summary>Adds the settings, the channels and what writes messages.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddOptions<NotificationOptions>().BindConfiguration(NotificationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<EmailOptions>().BindConfiguration(EmailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<INotificationChannel, WebhookChannel>();
        services.AddSingleton<INotificationChannel, EmailChannel>();
        services.AddSingleton<StallReasons>();
        services.AddSingleton<NoticeWriter>();
        services.AddSingleton<TestNotifications>();
        return services;
    }
}
