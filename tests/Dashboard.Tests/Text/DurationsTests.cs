using Orchestrator.Dashboard.Text;

namespace Orchestrator.Dashboard.Tests.Text;

public sealed class DurationsTests
{
    [Theory]
    [InlineData(-3, "0 s")]
    [InlineData(0.4, "0 s")]
    [InlineData(59.2, "59 s")]
    [InlineData(59.7, "1 min")]
    [InlineData(200, "3 min 20 s")]
    [InlineData(3599.9, "1 h")]
    [InlineData(7_500, "2 h 5 min")]
    [InlineData(270_000, "3 d 3 h")]
    public void Say_HasTwoUnitsAtMost(double seconds, string expected) => Assert.Equal(expected, Durations.Say(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(2, "5 s")]
    [InlineData(58, "1 min")]
    [InlineData(203, "3 min 20 s")]
    [InlineData(724, "12 min")]
    [InlineData(7_479, "2 h 5 min")]
    public void SayRoughly_IsAsExactAsAnEstimate(double seconds, string expected) =>
        Assert.Equal(expected, Durations.SayRoughly(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(-2, "just now")]
    [InlineData(59, "59 s ago")]
    [InlineData(150, "2 min ago")]
    [InlineData(90_000, "1 d ago")]
    public void SayAge_HasOneUnit(double seconds, string expected) => Assert.Equal(expected, Durations.SayAge(TimeSpan.FromSeconds(seconds)));
}
