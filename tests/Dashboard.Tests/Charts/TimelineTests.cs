using Orchestrator.Dashboard.Charts;
using Orchestrator.Dashboard.Tests.Samples;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Charts;

public sealed class TimelineTests
{
    private static readonly DateTime Now = SampleSweep.Now;

    private static AttemptSpan Span(string worker, int from, int? to, string? outcome = "succeeded", FailureCause? cause = null) =>
        new(new TrialId(from), 1, worker, Now.AddMinutes(from), to is { } end ? Now.AddMinutes(end) : null, outcome, cause);

    [Fact]
    public void Of_OverlappingAttempts_UsesAsManyLanesAsRanAtOnce()
    {
        var timeline = Timeline.Of([Span("b", -60, -40), Span("b", -50, -20), Span("a", -45, -30), Span("b", -40, null, null)], Now.AddHours(-1), Now);

        Assert.Equal(["#1 a", "#1 b", "#2 b"], timeline.Lanes);
        Assert.Equal([0, 1, 2, 1], timeline.Bars.Select(bar => bar.Lane));
    }

    [Fact]
    public void Of_AnAttemptThatLasts_EndsNow()
    {
        var bar = Assert.Single(Timeline.Of([Span("a", -5, null, null)], Now.AddHours(-1), Now).Bars);

        Assert.Equal((Now, "running", "running"), (bar.To, bar.Outcome, bar.Looks));
    }

    [Fact]
    public void Of_AFailedAttempt_SaysWhy()
    {
        var bar = Assert.Single(Timeline.Of([Span("a", -5, -1, "failed", FailureCause.OutOfMemory)], Now.AddHours(-1), Now).Bars);

        Assert.Equal(("failed: out of memory", "failed"), (bar.Outcome, bar.Looks));
    }
}
