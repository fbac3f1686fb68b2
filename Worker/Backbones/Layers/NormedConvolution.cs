using Orchestrator.Worker.Folding;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.Layers;

/// <summary>
/// A convolution and the batch norm after it, which become one convolution with a bias when they are folded. Not a module of its own: both
/// belong to the owner, under names that the owner chooses, so that a state dictionary can have a reference's names.
/// </summary>
internal sealed class NormedConvolution
{
    private readonly Module owner;
    private readonly string name;
    private readonly string normName;
    private readonly Module<Tensor, Tensor> convolution;
    private BatchNorm2d? norm;

    /// <summary>Registers both with the owner.</summary>
    /// <param name="owner">The block or network that they are part of.</param>
    /// <param name="name">The convolution's name.</param>
    /// <param name="normName">The norm's name; null leaves the norm out.</param>
    /// <param name="convolution">The convolution, or what takes its place.</param>
    /// <param name="outputs">Channels of its output.</param>
    public NormedConvolution(Module owner, string name, string? normName, Module<Tensor, Tensor> convolution, int outputs)
    {
        (this.owner, this.name, this.normName, this.convolution) = (owner, name, normName ?? "", convolution);
        owner.register_module(name, convolution);
        if (normName is null) return;
        norm = BatchNorm2d(outputs);
        owner.register_module(normName, norm);
    }

    /// <summary>Whether the pair is one convolution in evaluation: not where a module took the convolution's place.</summary>
    public bool CanFold => norm is not null && convolution is Conv2d;

    /// <summary>The convolution's output, normalised. The result may be changed in place.</summary>
    public Tensor Call(Tensor x)
    {
        var output = convolution.call(x);
        return norm is null ? output : norm.call(output);
    }

    /// <summary>The one convolution that the pair is in evaluation, in 64 bits, in the caller's dispose scope.</summary>
    /// <exception cref="InvalidOperationException">The pair is folded already, or cannot be.</exception>
    public FoldedKernel Kernel() => norm is not null && convolution is Conv2d plain
        ? FoldedKernel.Of(plain, norm)
        : throw new InvalidOperationException("Only a convolution of fixed weights that still has its batch norm can be folded.");

    /// <summary>Folds the norm into the convolution where that can be, and takes it out of the owner. A second call does nothing.</summary>
    /// <returns>Whether it was folded.</returns>
    public bool Fold()
    {
        if (!CanFold) return false;
        using var scope = NewDisposeScope();
        FoldInto(Kernel());
        return true;
    }

    /// <summary>Gives the convolution another kernel in place of its own and its norm's.</summary>
    public void FoldInto(FoldedKernel kernel)
    {
        kernel.WriteTo((Conv2d)convolution);
        RemoveNorm();
    }

    /// <summary>Takes both out of the owner and disposes them: their part of the output is another convolution's now.</summary>
    public void Remove()
    {
        RemoveNorm();
        owner.register_module(name, null!); // TorchSharp's way to take a sub-module out.
        convolution.Dispose();
    }

    private void RemoveNorm()
    {
        if (norm is null) return;
        owner.register_module(normName, null!);
        norm.Dispose();
        norm = null;
    }
}
