namespace Orchestrator.Worker.Backbones;

/// <summary>What distinguishes one residual network from another.</summary>
/// <param name="Widths">Channels of each stage's inner convolutions; the first is also the stem's width.</param>
/// <param name="Blocks">Blocks of each stage.</param>
/// <param name="Branch">The convolutions of a block.</param>
/// <param name="Shortcut">What the shortcut does where shapes change.</param>
/// <param name="Stem">The layers before the first stage.</param>
public sealed record ResNetShape(
    IReadOnlyList<int> Widths, IReadOnlyList<int> Blocks, BranchKind Branch, ShortcutKind Shortcut, StemKind Stem);

/// <summary>The convolutions of a residual branch.</summary>
public enum BranchKind
{
    /// <summary>3x3 (with the stride), 3x3.</summary>
    Basic,

    /// <summary>1x1, 3x3 (with the stride), 1x1 to four times the width.</summary>
    Bottleneck,
}

/// <summary>What a shortcut does in a block that changes width or resolution; elsewhere it is the identity.</summary>
public enum ShortcutKind
{
    /// <summary>1x1 convolution with the block's stride, then batch norm (option B of He et al. 2016).</summary>
    Projection,

    /// <summary>Every second pixel, missing channels filled with zeros (option A): no parameters.</summary>
    ZeroPadding,
}

/// <summary>The layers before the first stage.</summary>
public enum StemKind
{
    /// <summary>3x3 convolution with stride 1: keeps small images whole.</summary>
    Cifar,

    /// <summary>7x7 convolution with stride 2 and a 3x3 max pool with stride 2.</summary>
    ImageNet,
}
