using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace Orchestrator.Coordinator.Notifications.Email;

/// <summary>How mail is sent, and to whom. Bound from <c>Email</c>.</summary>
public sealed class EmailOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Email";

    /// <summary>The mail server (SMTP). Default: none, and no mail is sent.</summary>
    public string? Host { get; set; }

    /// <summary>Its port. Default 587, which is that of submission; 465 (TLS from the first byte) cannot be used.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>How the way there is protected. Default <see cref="EmailTls.Starttls"/>.</summary>
    public EmailTls Tls { get; set; } = EmailTls.Starttls;

    /// <summary>The user to log in as. Default: no login.</summary>
    public string? User { get; set; }

    /// <summary>The user's password; never logged.</summary>
    public string? Password { get; set; }

    /// <summary>Who mails are from. Needed with <see cref="Host"/>.</summary>
    public string? From { get; set; }

    /// <summary>Who gets them, separated by commas. Needed with <see cref="Host"/>.</summary>
    public string? To { get; set; }

    /// <summary>Whether mail is sent.</summary>
    public bool IsSet => !string.IsNullOrEmpty(Host);

    /// <summary>Those of <see cref="To"/>.</summary>
    public IReadOnlyList<string> Receivers => (To ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsSet)
        {
            if (!string.IsNullOrEmpty(To)) yield return new ValidationResult("To is set, but not Host: no mail would be sent.");
            yield break;
        }

        if (!MailAddress.TryCreate(From, out _)) yield return new ValidationResult($"From must be a mail address, not '{From}'.");
        if (Receivers.Count == 0) yield return new ValidationResult("To must have at least one mail address.");
        foreach (var receiver in Receivers.Where(receiver => !MailAddress.TryCreate(receiver, out _)))
            yield return new ValidationResult($"To must be mail addresses separated by commas; '{receiver}' is none.");
        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password)) yield return new ValidationResult("User and Password belong together; one of them is not set.");
        if (!string.IsNullOrEmpty(Password) && Tls == EmailTls.None) yield return new ValidationResult("A Password is not sent without protection: Tls must be starttls.");
    }
}
