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
    public void DelayAfter_ALostWorker_IsNothingUntilTheTrialIsSuspected()
    {
        Assert.Equal(TimeSpan.Zero, RetryPolicy.Default.DelayAfter(FailureCause.LostWorker, failures: 100, losses: 9));
        Assert.Equal(TimeSpan.Zero, RetryPolicy.Default.DelayAfter(FailureCause.DeviceFault, failures: 100, losses: 9));
        Assert.Null(RetryPolicy.Default.DelayAfter(FailureCause.LostWorker, failures: 0, losses: 10));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(0.5, 3.75)]
    [InlineData(1, 2.5)]
    public void DelayAfter_WithJitter_IsShorterByUpToHalf(double jitter, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryPolicy.Default.DelayAfter(FailureCause.Crashed, failures: 1, losses: 0, jitter));

    [Fact]
    public void JitterOf_ManyTrials_IsSpreadAndTheSameEachTime()
    {
        var fences = Enumerable.Range(0, 1000).Select(trial => new Fence(new TrialId(trial), 1, 1)).ToList();

        var jitter = fences.ConvertAll(RetryPolicy.JitterOf);

        Assert.All(jitter, value => Assert.InRange(value, 0, 1));
        Assert.InRange(jitter.Average(), 0.45, 0.55);
        Assert.Equal(jitter, fences.ConvertAll(RetryPolicy.JitterOf));
    }

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
