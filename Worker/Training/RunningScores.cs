using static TorchSharp.torch;

namespace Orchestrator.Worker.Training;

/// <summary>Sums of loss and correct answers, kept on the device: reading a number back after every step would make it wait.</summary>
internal sealed class RunningScores : IDisposable
{
    private readonly Tensor _lossSum;
    private readonly Tensor _correct;
    private readonly Tensor _correctInFive;

    /// <summary>Sums that start at zero, or where an interrupted epoch left them.</summary>
    public RunningScores(ScoreSums start)
    {
        _lossSum = tensor(start.Loss, ScalarType.Float64).DetachFromDisposeScope();
        _correct = tensor(start.Correct).DetachFromDisposeScope();
        _correctInFive = tensor(start.CorrectInFive).DetachFromDisposeScope();
        Images = start.Images;
    }

    /// <summary>Images counted.</summary>
    public long Images { get; private set; }

    /// <summary>Adds a batch.</summary>
    /// <param name="meanLoss">Mean loss of the batch.</param>
    /// <param name="logits">N x classes.</param>
    /// <param name="labels">N classes.</param>
    /// <param name="withTopFive">Whether the five best answers are looked at, too.</param>
    public void Add(Tensor meanLoss, Tensor logits, Tensor labels, bool withTopFive)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var count = labels.shape[0];
        _lossSum.add_(meanLoss.detach().to_type(ScalarType.Float64), alpha: count);
        _correct.add_(logits.argmax(1).eq(labels).sum());
        if (withTopFive)
        {
            var (_, best) = logits.topk((int)Math.Min(5, logits.shape[1]), 1);
            _correctInFive.add_(best.eq(labels.view(-1, 1)).sum());
        }

        Images += count;
    }

    /// <summary>The sums as numbers.</summary>
    public ScoreSums Read() => new(_lossSum.item<double>(), _correct.item<long>(), _correctInFive.item<long>(), Images);

    /// <summary>Whether no loss so far was NaN or infinite.</summary>
    public bool IsFinite() => double.IsFinite(_lossSum.item<double>());

    /// <inheritdoc/>
    public void Dispose()
    {
        _lossSum.Dispose();
        _correct.Dispose();
        _correctInFive.Dispose();
    }
}
