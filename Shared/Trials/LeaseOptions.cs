using System.ComponentModel.DataAnnotations;

namespace Orchestrator.Trials;

/// <summary>How long a worker may be silent. Bound from <c>Leases</c>.</summary>
public sealed class LeaseOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Leases";

    /// <summary>How long a lease lasts without renewal. Default 90 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Duration { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>How often a worker renews. At most a third of <see cref="Duration"/>. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan RenewEvery { get; set; } = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (RenewEvery * 3 > Duration)
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(RenewEvery)} ({RenewEvery}) must be at most a third of {Section}:{nameof(Duration)} ({Duration}).",
                [nameof(RenewEvery)]);
        }
    }
}
