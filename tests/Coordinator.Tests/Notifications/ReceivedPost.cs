namespace Orchestrator.Coordinator.Tests.Notifications;

/// <summary>A request that a <see cref="WebhookReceiver"/> got.</summary>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its body, byte for byte.</param>
public sealed record ReceivedPost(IReadOnlyDictionary<string, string> Headers, byte[] Body);
