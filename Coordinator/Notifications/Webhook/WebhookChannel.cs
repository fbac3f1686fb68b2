using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using Orchestrator.Coordinator.Notifications.Deliver;

namespace Orchestrator.Coordinator.Notifications.Webhook;

/// <summary>Posts messages to the receiver, signed. Any 2xx is a receipt; a redirect is not followed, for the message was meant for this receiver.</summary>
public sealed class WebhookChannel(IOptions<WebhookOptions> options, TimeProvider time) : INotificationChannel, IDisposable
{
    /// <summary>The header with what a repeated delivery is known by.</summary>
    public const string DeliveryHeader = "Orchestrator-Delivery";

    /// <summary>The header with what happened.</summary>
    public const string EventHeader = "Orchestrator-Event";

    // Without the factory of the host, which would log addresses.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        // The caller's token has the limit.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <inheritdoc/>
    public string Name => "webhook";

    /// <inheritdoc/>
    public bool IsSet => options.Value.IsSet;

    /// <inheritdoc/>
    public string Target => new Uri(options.Value.Url!).GetLeftPart(UriPartial.Authority);

    /// <inheritdoc/>
    public async Task<string?> SendAsync(OutgoingMessage message, CancellationToken stop)
    {
        var body = Encoding.UTF8.GetBytes(message.Body);
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.UserAgent.ParseAdd("orchestrator");
        request.Headers.Add(DeliveryHeader, message.Delivery);
        request.Headers.Add(EventHeader, message.Kind);
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(options.Value.Secret!, timestamp, body));
        try
        {
            // The body of the answer is not read: it has nothing for us, and could be of any size.
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return response.IsSuccessStatusCode ? null : $"{Target} answered {(int)response.StatusCode} ({response.StatusCode}).";
        }
        catch (HttpRequestException failure)
        {
            return $"{Target} cannot be reached: {failure.InnerException?.Message ?? failure.Message}";
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
