using Orchestrator.Worker.Training;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Tests.Training;

public sealed class RunningScoresTests
{
    [Fact]
    public void Add_BatchesOfDifferentSizes_WeighsEveryImageEqually()
    {
        using var scope = NewDisposeScope();
        using var scores = new RunningScores(ScoreSums.Zero);

        scores.Add(tensor(1f), tensor(new float[,] { { 1, 0 }, { 0, 1 }, { 1, 0 } }), tensor(new long[] { 0, 1, 1 }), withTopFive: false);
        scores.Add(tensor(5f), tensor(new float[,] { { 0, 1 } }), tensor(new long[] { 0 }), withTopFive: false);

        var sums = scores.Read();
        Assert.Equal((2.0, 0.5, 4L), (sums.MeanLoss, sums.Top1, sums.Images));
    }

    [Fact]
    public void Add_WithTopFive_CountsTheRightClassAmongTheFiveBest()
    {
        using var scope = NewDisposeScope();
        using var scores = new RunningScores(ScoreSums.Zero);
        var logits = arange(6).to_type(ScalarType.Float32).view(1, 6).expand(3, 6);

        scores.Add(tensor(0f), logits, tensor(new long[] { 5, 1, 0 }), withTopFive: true);

        Assert.Equal(new ScoreSums(0, Correct: 1, CorrectInFive: 2, Images: 3), scores.Read());
    }

    [Fact]
    public void Add_WithFewerThanFiveClasses_CountsAllAsTopFive()
    {
        using var scope = NewDisposeScope();
        using var scores = new RunningScores(ScoreSums.Zero);

        scores.Add(tensor(0f), zeros(2, 3), tensor(new long[] { 0, 2 }), withTopFive: true);

        Assert.Equal(1, scores.Read().Top5);
    }

    [Fact]
    public void IsFinite_AfterOneInfiniteLoss_IsFalseForGood()
    {
        using var scope = NewDisposeScope();
        using var scores = new RunningScores(ScoreSums.Zero);

        scores.Add(tensor(float.PositiveInfinity), zeros(1, 2), tensor(new long[] { 0 }), withTopFive: false);
        scores.Add(tensor(1f), zeros(1, 2), tensor(new long[] { 0 }), withTopFive: false);

        Assert.False(scores.IsFinite());
    }
}
