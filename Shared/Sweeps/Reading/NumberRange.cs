namespace Orchestrator.Sweeps.Reading;

/// <summary>The numbers allowed for a value.</summary>
/// <param name="Minimum">The lower bound.</param>
/// <param name="Maximum">The upper bound.</param>
/// <param name="OpenMinimum">Whether the lower bound itself is not allowed.</param>
/// <param name="OpenMaximum">Whether the upper bound itself is not allowed.</param>
internal readonly record struct NumberRange(double Minimum, double Maximum, bool OpenMinimum = false, bool OpenMaximum = false)
{
    /// <summary>The largest whole number that a double, and so every JSON reader, holds exactly.</summary>
    public const long LargestWhole = (1L << 53) - 1;

    public bool Contains(double value) =>
        (OpenMinimum ? value > Minimum : value >= Minimum) && (OpenMaximum ? value < Maximum : value <= Maximum);

    /// <summary>The range in words, to follow "a number".</summary>
    public override string ToString() => (OpenMinimum, OpenMaximum) switch
    {
        (false, false) => $"from {NumberText.Of(Minimum)} to {NumberText.Of(Maximum)}",
        (true, false) => $"above {NumberText.Of(Minimum)} and at most {NumberText.Of(Maximum)}",
        (false, true) => $"from {NumberText.Of(Minimum)} to below {NumberText.Of(Maximum)}",
        _ => $"between {NumberText.Of(Minimum)} and {NumberText.Of(Maximum)}, both excluded",
    };
}
