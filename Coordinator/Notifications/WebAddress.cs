namespace Orchestrator.Coordinator.Notifications;

/// <summary>What settings accept as an address on the web.</summary>
internal static class WebAddress
{
    public static bool IsOne(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https");
}
