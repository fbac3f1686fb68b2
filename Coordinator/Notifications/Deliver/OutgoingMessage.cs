namespace Orchestrator.Coordinator.Notifications.Deliver;

/// <summary>A message on its way.</summary>
/// <param name="Delivery">What the receiver knows a repeated delivery by.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Body">A <see cref="SweepNotice"/> as JSON.</param>
public sealed record OutgoingMessage(string Delivery, string Kind, string Body);
