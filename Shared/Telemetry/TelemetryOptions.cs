using System.ComponentModel.DataAnnotations;

namespace Orchestrator.Telemetry;

/// <summary>Where traces go. Bound from <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Telemetry";

    /// <summary>
    /// Who collects traces, by OTLP over HTTP, such as <c>http://localhost:4318</c>; headers come from OpenTelemetry's own variable
    /// OTEL_EXPORTER_OTLP_HEADERS. Default: nobody, and nothing is traced.
    /// </summary>
    public string? OtlpEndpoint { get; set; }

    /// <summary>The address that spans are posted to; null for nobody.</summary>
    internal Uri? TracesAddress =>
        Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")
            ? address.AbsolutePath == "/" ? new Uri(address, "/v1/traces") : address
            : null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(OtlpEndpoint) && TracesAddress is null)
            yield return new ValidationResult($"{nameof(OtlpEndpoint)} must be an address such as http://localhost:4318.", [nameof(OtlpEndpoint)]);
    }
}
