using static TorchSharp.torch;

namespace Orchestrator.Worker.Datasets;

/// <summary>Reads images of a set as tensors.</summary>
/// <param name="images">The set.</param>
public sealed class ImageReader(ImageSet images)
{
    /// <summary>The pixels of some images: N x C x H x W bytes.</summary>
    public Tensor Pixels(ReadOnlySpan<int> indices)
    {
        var pixels = empty([indices.Length, images.Channels, images.Height, images.Width], dtype: ScalarType.Byte);
        images.CopyTo(indices, pixels.bytes);
        return pixels;
    }

    /// <summary>Their classes: N 64-bit integers.</summary>
    public Tensor Labels(ReadOnlySpan<int> indices)
    {
        var labels = new long[indices.Length];
        for (var position = 0; position < labels.Length; position++)
            labels[position] = images.Labels[indices[position]];
        return tensor(labels);
    }
}
