using Orchestrator.Trials;

namespace Orchestrator.Shared.Tests.Trials;

public sealed class TrialTransitionsTests
{
    [Theory]
    [InlineData(TrialState.Queued, "Leased Cancelled")]
    [InlineData(TrialState.Leased, "Queued Running Failed Cancelled")]
    [InlineData(TrialState.Running, "Queued Succeeded Failed Cancelled")]
    [InlineData(TrialState.Succeeded, "")]
    [InlineData(TrialState.Failed, "Queued")]
    [InlineData(TrialState.Cancelled, "Queued")]
    public void CanMove_AllowsExactlyTheseMoves(TrialState from, string expected) =>
        Assert.Equal(expected, string.Join(' ', Enum.GetValues<TrialState>().Where(to => TrialTransitions.CanMove(from, to))));

    [Theory]
    [InlineData(TrialState.Queued, "Leased Running Failed Cancelled")]
    [InlineData(TrialState.Leased, "Queued")]
    [InlineData(TrialState.Running, "Leased")]
    [InlineData(TrialState.Succeeded, "Running")]
    [InlineData(TrialState.Failed, "Leased Running")]
    [InlineData(TrialState.Cancelled, "Queued Leased Running")]
    public void Sources_AreTheMovesReadBackwards(TrialState to, string expected) =>
        Assert.Equal(expected, string.Join(' ', TrialTransitions.Sources(to).Order()));

    [Theory]
    [InlineData(TrialState.Queued, false)]
    [InlineData(TrialState.Leased, false)]
    [InlineData(TrialState.Running, false)]
    [InlineData(TrialState.Succeeded, true)]
    [InlineData(TrialState.Failed, true)]
    [InlineData(TrialState.Cancelled, true)]
    public void IsFinal_IsTrueWhereNothingMovesByItself(TrialState state, bool expected) => Assert.Equal(expected, TrialTransitions.IsFinal(state));
}
