using static TorchSharp.torch;

namespace Orchestrator.Worker.Datasets;

/// <summary>Images of one step, ready for the network.</summary>
/// <param name="Images">N x C x H x W, 32-bit floating point, normalised.</param>
/// <param name="Labels">N classes, 64-bit integers.</param>
/// <param name="Count">N.</param>
public readonly record struct Batch(Tensor Images, Tensor Labels, int Count);
