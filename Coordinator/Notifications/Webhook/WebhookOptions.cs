using System.ComponentModel.DataAnnotations;

namespace Orchestrator.Coordinator.Notifications.Webhook;

/// <summary>Where messages are posted. Bound from <c>Webhook</c>.</summary>
public sealed class WebhookOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Webhook";

    private const int ShortestSecret = 16;

    /// <summary>The receiver, http or https. Default: none, and nothing is posted. It may hold a token, so it is never logged whole.</summary>
    public string? Url { get; set; }

    /// <summary>The key of the signature, at least 16 characters. Needed with <see cref="Url"/>; never logged.</summary>
    public string? Secret { get; set; }

    /// <summary>Whether messages are posted.</summary>
    public bool IsSet => !string.IsNullOrEmpty(Url);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsSet)
        {
            if (!string.IsNullOrEmpty(Secret)) yield return new ValidationResult("Secret is set, but not Url: nothing would be posted.");
            yield break;
        }

        // The values are not repeated: either may be a secret.
        if (!WebAddress.IsOne(Url!)) yield return new ValidationResult("Url must be an http or https address.");
        if ((Secret?.Length ?? 0) < ShortestSecret)
            yield return new ValidationResult($"Secret must have at least {ShortestSecret} characters: receivers verify the signature with it.");
    }
}
