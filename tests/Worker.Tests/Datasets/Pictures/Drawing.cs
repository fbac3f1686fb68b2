namespace Orchestrator.Worker.Tests.Datasets.Pictures;

/// <summary>Pixels to be encoded: red, green, blue, row by row.</summary>
public static class Drawing
{
    /// <summary>One colour all over.</summary>
    public static byte[] Plain(int height, int width, byte red, byte green, byte blue) =>
        [.. Enumerable.Repeat(new[] { red, green, blue }, height * width).SelectMany(pixel => pixel)];

    /// <summary>A picture that differs everywhere and changes smoothly, so that JPEG keeps it within a few steps.</summary>
    public static byte[] Gradient(int height, int width) =>
    [
        .. Enumerable.Range(0, height * width).SelectMany(pixel =>
        {
            var (row, column) = (pixel / width, pixel % width);
            return new[] { (byte)(row * 255 / height), (byte)(column * 255 / width), (byte)((row + column) * 255 / (height + width)) };
        }),
    ];

    /// <summary>Four quarters: red, green, blue, white, from the upper left in the order of reading.</summary>
    public static byte[] Quarters(int height, int width) =>
    [
        .. Enumerable.Range(0, height * width).SelectMany(pixel =>
        {
            byte[][] colours = [[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]];
            return colours[(pixel / width < height / 2 ? 0 : 2) + (pixel % width < width / 2 ? 0 : 1)];
        }),
    ];
}
