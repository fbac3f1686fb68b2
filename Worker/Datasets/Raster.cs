namespace Orchestrator.Worker.Datasets;

/// <summary>A rectangle of 8-bit pixels, row by row, the channels of a pixel side by side.</summary>
/// <param name="pixels">Height x width x channels bytes.</param>
/// <param name="height">In pixels.</param>
/// <param name="width">In pixels.</param>
/// <param name="channels">Bytes of a pixel.</param>
public readonly ref struct Raster(ReadOnlySpan<byte> pixels, int height, int width, int channels)
{
    /// <summary>Height x width x channels bytes.</summary>
    public ReadOnlySpan<byte> Pixels { get; } = pixels;

    /// <summary>In pixels.</summary>
    public int Height { get; } = height;

    /// <summary>In pixels.</summary>
    public int Width { get; } = width;

    /// <summary>Bytes of a pixel.</summary>
    public int Channels { get; } = channels;

    /// <summary>The bytes of one row inside a window.</summary>
    /// <param name="window">A window inside the raster.</param>
    /// <param name="row">From 0 to the window's height - 1.</param>
    public ReadOnlySpan<byte> Row(Window window, int row) =>
        Pixels.Slice((((window.Top + row) * Width) + window.Left) * Channels, window.Width * Channels);

    /// <summary>Copies a window, row by row.</summary>
    public void CopyTo(Window window, Span<byte> destination)
    {
        if (window.Width == Width)
        {
            Pixels.Slice(window.Top * Width * Channels, window.Height * Width * Channels).CopyTo(destination);
            return;
        }

        for (var row = 0; row < window.Height; row++)
        {
            Row(window, row).CopyTo(destination);
            destination = destination[(window.Width * Channels)..];
        }
    }
}
