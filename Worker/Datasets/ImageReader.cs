using Orchestrator.Worker.Datasets.Pictures;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Datasets;

/// <summary>Reads images of a set as tensors.</summary>
/// <param name="images">The set.</param>
public sealed class ImageReader(ImageSet images)
{
    private readonly BilinearResizer _resizer = new(images.Height, images.Width);

    /// <summary>The centres of some images: N x C x H x W bytes.</summary>
    public Tensor Pixels(ReadOnlySpan<int> indices)
    {
        var pixels = NewBatch(indices.Length);
        images.CopyTo(indices, pixels.bytes);
        return AsPlanes(pixels);
    }

    /// <summary>A view of each of some images, at the size that the network sees: N x C x H x W bytes. Not safe for several threads.</summary>
    /// <param name="indices">The images.</param>
    /// <param name="choose">The view of an image: called with its index, and the height and width of the stored picture.</param>
    public Tensor Views(ReadOnlySpan<int> indices, Func<int, int, int, View> choose)
    {
        var pixels = NewBatch(indices.Length);
        var destination = pixels.bytes;
        var planeBytes = images.ImageBytes / images.Planes;
        foreach (var image in indices)
        {
            for (var plane = 0; plane < images.Planes; plane++)
            {
                var raster = images.Plane(image, plane);
                var view = choose(image, raster.Height, raster.Width);
                _resizer.Resize(raster, view.Window, destination);
                if (view.IsMirrored) Mirror(destination[..planeBytes], raster.Channels);
                destination = destination[planeBytes..];
            }
        }

        return AsPlanes(pixels);
    }

    /// <summary>Their classes: N 64-bit integers.</summary>
    public Tensor Labels(ReadOnlySpan<int> indices)
    {
        var labels = new long[indices.Length];
        for (var position = 0; position < labels.Length; position++)
            labels[position] = images.Labels[indices[position]];
        return tensor(labels);
    }

    private Tensor NewBatch(int count) =>
        empty([count, images.Planes, images.Height, images.Width, images.Channels / images.Planes], dtype: ScalarType.Byte);

    /// <summary>Pixels side by side stay so in memory: that is the layout in which the network takes them.</summary>
    private Tensor AsPlanes(Tensor pixels) => images.Planes == images.Channels
        ? pixels.view(pixels.shape[0], images.Channels, images.Height, images.Width)
        : pixels.view(pixels.shape[0], images.Height, images.Width, images.Channels).permute(0, 3, 1, 2);

    private void Mirror(Span<byte> plane, int pixelBytes)
    {
        var rowBytes = images.Width * pixelBytes;
        for (; plane.Length > 0; plane = plane[rowBytes..])
        {
            // Reversing all bytes of a row mirrors it and turns each pixel round; three channels are then put right by one exchange each.
            var row = plane[..rowBytes];
            row.Reverse();
            if (pixelBytes == 1) continue;
            for (var pixel = 0; pixel < rowBytes; pixel += pixelBytes) (row[pixel], row[pixel + 2]) = (row[pixel + 2], row[pixel]);
        }
    }
}
