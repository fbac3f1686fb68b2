using Orchestrator.Trials;

namespace Orchestrator.Shared.Tests.Trials;

public sealed class RetryPolicyTests
{
    private static readonly RetryPolicy Patient = RetryPolicy.Default with { MaximumFailures = 20 };

    [Theory]
    [InlineData(FailureCause.Diverged)]
    [InlineData(FailureCause.BrokenInput)]
    public void DelayAfter_ACauseOfTheConfiguration_IsNever(FailureCause cause) => Assert.Null(RetryPolicy.Default.DelayAfter(cause, 1));

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(3, 20)]
    [InlineData(6, 160)]
    [InlineData(7, 300)]
    [InlineData(19, 300)]
    public void DelayAfter_DoublesUpToTheLongest(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Patient.DelayAfter(FailureCause.Unknown, failures));

    [Fact]
    public void DelayAfter_TheLastFailure_IsNever()
    {
        Assert.NotNull(RetryPolicy.Default.DelayAfter(FailureCause.OutOfMemory, 2));
        Assert.Null(RetryPolicy.Default.DelayAfter(FailureCause.OutOfMemory, 3));
    }

    [Fact]
    public void DelayAfter_ALostWorker_IsNothingHoweverOften() => Assert.Equal(TimeSpan.Zero, RetryPolicy.Default.DelayAfter(FailureCause.LostWorker, 100));

    [Fact]
    public void DelayAfter_AMissingPlugin_IsTheLongestHoweverOften() =>
        Assert.Equal(RetryPolicy.Default.MaximumDelay, RetryPolicy.Default.DelayAfter(FailureCause.MissingPlugin, 100));

    [Fact]
    public void LostWorker_DoesNotCount()
    {
        Assert.False(RetryPolicy.Counts(FailureCause.LostWorker));
        Assert.True(RetryPolicy.Counts(FailureCause.Unknown));
    }
}
