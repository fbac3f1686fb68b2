namespace Orchestrator.Coordinator.Tests.Notifications;

/// <summary>A mail that a <see cref="MailReceiver"/> took.</summary>
/// <param name="From">The sender of the envelope.</param>
/// <param name="To">The receivers of the envelope.</param>
/// <param name="Text">Headers and body as they came.</param>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, string Text)
{
    /// <summary>The text without the line ends that quoted-printable adds (RFC 2045).</summary>
    public string Unwrapped => Text.Replace("=" + Environment.NewLine, "", StringComparison.Ordinal);
}
