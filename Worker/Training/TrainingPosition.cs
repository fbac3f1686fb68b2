namespace Orchestrator.Worker.Training;

/// <summary>
/// Where a training stands between two steps: everything besides tensors that the rest of the training depends on. Written into each checkpoint.
/// </summary>
public sealed record TrainingPosition
{
    /// <summary>The start of a training.</summary>
    public static TrainingPosition Start { get; } = new();

    /// <summary>Epochs finished, with their validation.</summary>
    public int Epoch { get; init; }

    /// <summary>Steps finished in the running epoch.</summary>
    public int Step { get; init; }

    /// <summary>Sums over the running epoch's steps.</summary>
    public ScoreSums Sums { get; init; } = ScoreSums.Zero;

    /// <summary>Training time of the finished epochs in seconds.</summary>
    public double FinishedSeconds { get; init; }

    /// <summary>Training time of the running epoch in seconds.</summary>
    public double EpochSeconds { get; init; }

    /// <summary>The epoch (from 1) with the best validation so far; 0 before the first one.</summary>
    public int BestEpoch { get; init; }

    /// <summary>Top-1 accuracy of <see cref="BestEpoch"/> on the validation split.</summary>
    public double? BestTop1 { get; init; }

    /// <summary>Top-1 accuracy of the last epoch on the validation split.</summary>
    public double? LastTop1 { get; init; }

    /// <summary>Epochs at which the training was taken up from a checkpoint.</summary>
    public IReadOnlyList<int> ResumedAt { get; init; } = [];
}
