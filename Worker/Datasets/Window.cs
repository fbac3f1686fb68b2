namespace Orchestrator.Worker.Datasets;

/// <summary>A rectangle of a picture, in pixels.</summary>
/// <param name="Top">The first row.</param>
/// <param name="Left">The first column.</param>
/// <param name="Height">Number of rows.</param>
/// <param name="Width">Number of columns.</param>
public readonly record struct Window(int Top, int Left, int Height, int Width)
{
    /// <summary>The whole of a picture.</summary>
    public static Window Whole(int height, int width) => new(0, 0, height, width);

    /// <summary>The centre of a picture. Where the margins are odd, the upper left one is the larger half to even, as in torchvision's centre crop.</summary>
    public static Window Centered(int pictureHeight, int pictureWidth, int height, int width) =>
        new((int)Math.Round((pictureHeight - height) / 2.0), (int)Math.Round((pictureWidth - width) / 2.0), height, width);
}
