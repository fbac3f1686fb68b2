using Orchestrator.Results;
using Orchestrator.Statistics;

namespace Orchestrator.Dashboard.Text;

/// <summary>Prints the values of one metric: shares in percent with two decimals, losses with four.</summary>
/// <param name="Metric">Its name, as in a sweep's objective.</param>
public sealed record MetricText(string Metric)
{
    /// <summary>Whether it is a share.</summary>
    public bool IsShare => MetricReader.IsShare(Metric);

    /// <summary>Its name.</summary>
    public string Name => Metric switch
    {
        "test_top1" => "Test top-1",
        "test_top5" => "Test top-5",
        "validation_top1" => "Validation top-1",
        _ => "Test loss",
    };

    /// <summary>Its name with the unit, for column headers.</summary>
    public string Label => IsShare ? $"{Name}, %" : Name;

    /// <summary>Its name with a value and the unit, for sentences.</summary>
    public string Say(double value) => $"{Name} {Value(value)}{(IsShare ? " %" : "")}";

    /// <summary>A value.</summary>
    public string Value(double value) => IsShare ? Numbers.Percent(value) : Numbers.Fixed(value, 4);

    /// <summary>A difference, always with its sign.</summary>
    public string Difference(double value) => (value >= 0 ? "+" : "") + Value(value);

    /// <summary>A confidence interval of a difference.</summary>
    public string Interval(Interval interval) => $"[{Difference(interval.Low)}, {Difference(interval.High)}]";
}
