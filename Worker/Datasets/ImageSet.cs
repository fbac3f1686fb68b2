namespace Orchestrator.Worker.Datasets;

/// <summary>
/// Images with their labels: 8-bit, read from memory-mapped files when they are asked for. The network sees all of them at one size; the stored
/// pictures may be larger. Safe for several threads.
/// </summary>
/// <param name="labels">The class of each image, from 0.</param>
/// <param name="channels">1 or 3.</param>
/// <param name="height">What the network sees, in pixels.</param>
/// <param name="width">What the network sees, in pixels.</param>
public abstract class ImageSet(ushort[] labels, int channels, int height, int width)
{
    /// <summary>Number of images.</summary>
    public int Count => Labels.Length;

    /// <summary>The class of each image, from 0.</summary>
    public ushort[] Labels { get; } = labels;

    /// <summary>Colour channels: 1 or 3.</summary>
    public int Channels { get; } = channels;

    /// <summary>Height of what the network sees, in pixels.</summary>
    public int Height { get; } = height;

    /// <summary>Width of what the network sees, in pixels.</summary>
    public int Width { get; } = width;

    /// <summary>Bytes of one image as the network sees it.</summary>
    public int ImageBytes => Channels * Height * Width;

    /// <summary>In how many rasters an image is stored: one for each channel, or a single one that holds all channels of a pixel side by side.</summary>
    public abstract int Planes { get; }

    /// <summary>A raster of a stored picture, which is at least <see cref="Height"/> x <see cref="Width"/>.</summary>
    /// <param name="image">The image's index.</param>
    /// <param name="plane">From 0 to <see cref="Planes"/> - 1.</param>
    public abstract Raster Plane(int image, int plane);

    /// <summary>Copies the centres of images one after the other, plane by plane: what a network is tested on.</summary>
    /// <param name="images">Indices of images; any order, repeats allowed.</param>
    /// <param name="destination">As many times <see cref="ImageBytes"/> as there are indices.</param>
    public void CopyTo(ReadOnlySpan<int> images, Span<byte> destination)
    {
        var planeBytes = ImageBytes / Planes;
        foreach (var image in images)
        {
            for (var plane = 0; plane < Planes; plane++)
            {
                var raster = Plane(image, plane);
                raster.CopyTo(Window.Centered(raster.Height, raster.Width, Height, Width), destination);
                destination = destination[planeBytes..];
            }
        }
    }
}
