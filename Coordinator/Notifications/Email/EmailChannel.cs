using System.Net;
using System.Net.Mail;
using System.Security.Authentication;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Orchestrator.Coordinator.Notifications.Deliver;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Notifications.Email;

/// <summary>Mails messages to every receiver, in one mail.</summary>
public sealed class EmailChannel(IOptions<EmailOptions> options) : INotificationChannel
{
    /// <inheritdoc/>
    public string Name => "email";

    /// <inheritdoc/>
    public bool IsSet => options.Value.IsSet;

    /// <inheritdoc/>
    public string Target => $"{string.Join(", ", options.Value.Receivers)} through {options.Value.Host}:{options.Value.Port}";

    /// <inheritdoc/>
    public async Task<string?> SendAsync(OutgoingMessage message, CancellationToken stop)
    {
        var settings = options.Value;
        var notice = JsonSerializer.Deserialize<SweepNotice>(message.Body, OrchestratorJson.Compact)!;
        using var mail = new MailMessage { From = new MailAddress(settings.From!), Subject = EmailText.Subject(notice), Body = EmailText.Body(notice) };
        foreach (var receiver in settings.Receivers) mail.To.Add(receiver);

        // The same at every attempt: mailboxes then show a repeated one once.
        mail.Headers.Add("Message-ID", $"<{message.Delivery}@{mail.From.Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls == EmailTls.Starttls };
        if (settings.User is { Length: > 0 } user) client.Credentials = new NetworkCredential(user, settings.Password);
        try
        {
            await client.SendMailAsync(mail, stop);
            return null;
        }
        catch (Exception failure) when (failure is SmtpException or AuthenticationException or IOException)
        {
            return $"{settings.Host}:{settings.Port}: {failure.Message} {failure.InnerException?.Message}".TrimEnd();
        }
    }
}
