using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.ResNets;

/// <summary>Option A of He et al. 2016: takes every second pixel and fills the missing channels with zeros, half before and half after.</summary>
internal sealed class ZeroPaddingShortcut(int inputs, int outputs, int stride) : Module<Tensor, Tensor>(nameof(ZeroPaddingShortcut))
{
    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var pixels = x.slice(2, 0, x.shape[2], stride).slice(3, 0, x.shape[3], stride);
        var before = (outputs - inputs) / 2;
        return functional.pad(pixels, [0, 0, 0, 0, before, outputs - inputs - before]).MoveToOuterDisposeScope();
    }
}
