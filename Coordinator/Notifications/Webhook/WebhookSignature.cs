using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Orchestrator.Coordinator.Notifications.Webhook;

/// <summary>
/// HMAC-SHA256 (RFC 2104) over the time and the body, by which a receiver knows that a message is ours and not an old one sent again.
/// docs/notifications.md shows how to verify it.
/// </summary>
public static class WebhookSignature
{
    /// <summary>The header with the signature.</summary>
    public const string Header = "Orchestrator-Signature";

    /// <summary>The header with the time of sending, in seconds since 1970 (UTC).</summary>
    public const string TimestampHeader = "Orchestrator-Timestamp";

    /// <summary>The signature, as its header has it: <c>sha256=</c> and 64 hexadecimal digits.</summary>
    /// <param name="secret">The key, in UTF-8.</param>
    /// <param name="timestamp">Seconds since 1970.</param>
    /// <param name="body">The body, byte for byte.</param>
    public static string Of(string secret, long timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp.ToString(CultureInfo.InvariantCulture) + "."), .. body];
        return "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }
}
