using Orchestrator.Coordinator.Notifications.Webhook;

namespace Orchestrator.Coordinator.Tests.Notifications;

/// <summary>The signature of webhooks.</summary>
public sealed class WebhookSignatureTests
{
    // The expected value is that of: printf '1700000000.{"event":"test"}' | openssl dgst -sha256 -hmac "a secret of the laboratory"
    [Fact]
    public void Of_TheExampleOfTheDocumentation_IsWhatOpensslComputes() =>
        Assert.Equal(
            "sha256=4c151cf1437b36d2ae45ee3127a82aeae3d8e81b6b696c0efb7a2906165f296d",
            WebhookSignature.Of("a secret of the laboratory", 1_700_000_000, """{"event":"test"}"""u8));
}
