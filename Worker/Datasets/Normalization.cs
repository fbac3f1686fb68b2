using Orchestrator.Catalog;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Datasets;

/// <summary>Brings pixels 0 to 255 to zero mean and unit deviation per channel, with published statistics.</summary>
/// <param name="mean">Per-channel mean on the scale 0 to 1.</param>
/// <param name="deviation">Per-channel standard deviation on the scale 0 to 1.</param>
public sealed class Normalization(IReadOnlyList<double> mean, IReadOnlyList<double> deviation)
{
    private const double White = 255;

    private readonly float[] _scale = [.. deviation.Select(value => (float)(1 / (White * value)))];
    private readonly float[] _shift = [.. mean.Zip(deviation, (center, spread) => (float)(-center / spread))];

    /// <summary>The statistics of a data set, for images with as many channels.</summary>
    public static Normalization Of(DatasetEntry entry) => new(entry.Mean, entry.StandardDeviation);

    /// <summary>N x C x H x W bytes to normalised 32-bit floating point.</summary>
    public Tensor Apply(Tensor pixels)
    {
        using var scope = NewDisposeScope();
        var scale = tensor(_scale).view(1, -1, 1, 1);
        var shift = tensor(_shift).view(1, -1, 1, 1);
        return pixels.to_type(ScalarType.Float32).mul_(scale).add_(shift).MoveToOuterDisposeScope();
    }
}
