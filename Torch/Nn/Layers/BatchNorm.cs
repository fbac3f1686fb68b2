using TorchSharp.Native;

namespace TorchSharp.Modules;

/// <summary>Batch normalisation: over the batch while training, by the running statistics in evaluation.</summary>
public abstract class BatchNorm : NormBase
{
    public BatchNorm(long num_features, double eps, double momentum, bool affine, bool track_running_stats, torch.Device? device,
        torch.ScalarType? dtype, string name)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name)
    {
    }

    /// <exception cref="ArgumentException">The input has the wrong number of dimensions, or one value a channel while training.</exception>
    public override torch.Tensor forward(torch.Tensor input)
    {
        ValidateInputDimensions(input);
        if (training) torch.nn.functional.RequireSeveralValues(input);
        var isUpdating = training && track_running_stats;
        if (isUpdating) Ops.add__Scalar.Run(num_batches_tracked, 1L);
        // Without a momentum each batch counts the same.
        var weightOfBatch = momentum ?? (isUpdating ? 1.0 / num_batches_tracked!.item<long>() : 0.0);
        var usesBatch = training || running_mean is null;
        return Ops.batch_norm.Call(input, weight, bias, running_mean, running_var, usesBatch, weightOfBatch, eps, CudnnEnabled);
    }

    private const bool CudnnEnabled = true;
}
