using TorchSharp;
using TorchSharp.Modules;

namespace Orchestrator.Torch;

/// <summary>What Adam and AdamW remember about one parameter: running means of the gradient and of its square.</summary>
public abstract class AdamMoments : OptimizerState, IDisposable
{
    /// <summary>Steps made.</summary>
    public long step;

    public torch.Tensor exp_avg;
    public torch.Tensor exp_avg_sq;

    /// <summary>The largest <see cref="exp_avg_sq"/> so far; null without amsgrad.</summary>
    public torch.Tensor? max_exp_avg_sq;

    private protected AdamMoments(Parameter parameter)
        : base(parameter) => (exp_avg, exp_avg_sq) = (Zeros(), Zeros());

    public override void Initialize(OptimizerOptions options)
    {
        Dispose();
        step = 0;
        (exp_avg, exp_avg_sq) = (Zeros(), Zeros());
        max_exp_avg_sq = ((AdamOptions)options).amsgrad == true ? Zeros() : null;
    }

    public override void LoadStateDict(OptimizerState source)
    {
        var other = (AdamMoments)source;
        var (mean, square, largest) = (CopyOf(other.exp_avg)!, CopyOf(other.exp_avg_sq)!, CopyOf(other.max_exp_avg_sq));
        Dispose();
        (step, exp_avg, exp_avg_sq, max_exp_avg_sq) = (other.step, mean, square, largest);
    }

    public override void to(torch.Device device)
    {
        exp_avg = exp_avg.to(device).DetachFromDisposeScope();
        exp_avg_sq = exp_avg_sq.to(device).DetachFromDisposeScope();
        max_exp_avg_sq = max_exp_avg_sq?.to(device).DetachFromDisposeScope();
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        exp_avg.Dispose();
        exp_avg_sq.Dispose();
        max_exp_avg_sq?.Dispose();
    }

    private torch.Tensor Zeros() => torch.zeros_like(_parameter).DetachFromDisposeScope();
}
