namespace Orchestrator.Storage.Notifications;

/// <summary>A message for one channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Delivery">What receivers know a repeated delivery by; unique.</param>
/// <param name="Body">What is sent, as JSON.</param>
public sealed record NewNotification(string Channel, string Delivery, string Body);
