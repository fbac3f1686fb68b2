using Orchestrator.Dashboard.Text;
using Orchestrator.Statistics;

namespace Orchestrator.Dashboard.Tests.Text;

public sealed class NumbersTests
{
    [Fact]
    public void Difference_HasARealMinusSign() => Assert.Equal("−0.42", new MetricText("test_top1").Difference(-0.0042));

    [Fact]
    public void Difference_ThatIsNotNegative_HasAPlus() => Assert.Equal("+0.00", new MetricText("test_top1").Difference(0));

    [Fact]
    public void Interval_OfALoss_IsInItsOwnUnit() => Assert.Equal("[−0.0100, +0.0200]", new MetricText("test_loss").Interval(new Interval(-0.01, 0.02)));

    [Fact]
    public void Difference_AtHalfADigit_IsRoundedAsItIsWritten() => Assert.Equal("−1.03", new MetricText("test_top1").Difference(0.749 - 0.75925));

    [Theory]
    [InlineData(999, "999")]
    [InlineData(269_434, "269.4 K")]
    [InlineData(11_173_962, "11.17 M")]
    public void Parameters_AreShort(long count, string expected) => Assert.Equal(expected, Numbers.Large(count));
}
