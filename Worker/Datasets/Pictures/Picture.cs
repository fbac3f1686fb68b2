namespace Orchestrator.Worker.Datasets.Pictures;

/// <summary>A decoded picture: red, green and blue bytes side by side, row by row.</summary>
/// <param name="Pixels">Height x width x 3 bytes.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Width">In pixels.</param>
public sealed record Picture(byte[] Pixels, int Height, int Width)
{
    /// <summary>Bytes of a pixel.</summary>
    public const int Channels = 3;

    /// <summary>The most pixels that a picture may have; more would take gigabytes to decode and is a damaged or hostile header.</summary>
    public const long MostPixels = 100_000_000;

    /// <summary>The picture as a raster.</summary>
    public Raster Raster => new(Pixels, Height, Width, Channels);

    /// <summary>A buffer for a picture of this size.</summary>
    /// <exception cref="UnreadablePictureException">The size is more than <see cref="MostPixels"/>.</exception>
    public static Picture Empty(long height, long width)
    {
        if (height * width > MostPixels)
            throw new UnreadablePictureException($"its header promises {height} x {width} pixels, more than {MostPixels / 1_000_000} million");
        return new Picture(new byte[height * width * Channels], (int)height, (int)width);
    }
}
