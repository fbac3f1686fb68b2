using System.Security.Cryptography;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Datasets.Pictures;

namespace Orchestrator.Worker.Tests.Datasets.Pictures;

/// <summary>The expected values are Pillow 9.4's: Image.resize((width, height), Image.BILINEAR) of the same pixels. They must agree bit for bit.</summary>
public sealed class BilinearResizerTests
{
    private const int Height = 9;
    private const int Width = 13;

    [Fact]
    public void Resize_ToFewerPixels_GivesPillowsValues()
    {
        byte[] expected =
        [
            99, 19, 21, 118, 31, 64, 129, 44, 79, 145, 57, 113, 117, 69, 109, 127, 98, 66, 112, 110, 123, 126, 123, 123, 140, 136, 137, 139, 148, 166,
            126, 93, 89, 122, 105, 124, 114, 118, 120, 127, 131, 118, 148, 143, 162, 108, 116, 93, 131, 128, 127, 116, 141, 112, 112, 154, 114, 121, 166, 164,
        ];

        Assert.Equal(expected, Resize(Pixels(), 3, Window.Whole(Height, Width), 4, 5));
    }

    [Fact]
    public void Resize_OfAWindow_GivesWhatPillowGivesForTheCroppedImage()
    {
        byte[] expected =
        [
            98, 41, 84, 135, 49, 129, 117, 57, 126, 156, 64, 123, 125, 72, 167, 77, 122, 141, 128, 130, 108, 107, 138, 124, 139, 145, 139, 128, 153, 105,
            145, 99, 137, 94, 107, 126, 137, 115, 121, 96, 122, 116, 166, 130, 104, 148, 87, 110, 117, 95, 121, 106, 103, 119, 118, 110, 116, 110, 118, 127,
        ];

        Assert.Equal(expected, Resize(Pixels(), 3, new Window(Top: 1, Left: 2, Height: 7, Width: 8), 4, 5));
    }

    [Fact]
    public void Resize_OfOneChannel_GivesPillowsValues()
    {
        byte[] red = [.. Pixels().Where((_, index) => index % 3 == 0)];

        Assert.Equal(
            [99, 118, 129, 145, 117, 127, 112, 126, 140, 139, 126, 122, 114, 127, 148, 108, 131, 116, 112, 121],
            Resize(red, 1, Window.Whole(Height, Width), 4, 5));
    }

    [Theory]
    [InlineData(20, 4, "56ad04193754d416bd592b1fed7577b43f714ab6178ed3e638d497392612b2cf")]
    [InlineData(3, 30, "3ad361af5d120016c559dfaf0efcf950bb0877a7a9f238c45c3175371030b16e")]
    public void Resize_OneWayUpAndTheOtherDown_GivesPillowsValues(int height, int width, string sha256) =>
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(Resize(Pixels(), 3, Window.Whole(Height, Width), height, width))));

    [Fact]
    public void Resize_ToTheSameSize_ChangesNothing() =>
        Assert.Equal(Pixels(), Resize(Pixels(), 3, Window.Whole(Height, Width), Height, Width));

    private static byte[] Resize(byte[] pixels, int channels, Window window, int height, int width)
    {
        var resized = new byte[height * width * channels];
        new BilinearResizer(height, width).Resize(new Raster(pixels, Height, Width, channels), window, resized);
        return resized;
    }

    private static byte[] Pixels() =>
    [
        .. Enumerable.Range(0, Height * Width).SelectMany(pixel =>
        {
            var (row, column) = (pixel / Width, pixel % Width);
            return new[] { (byte)((row * 37) + (column * 91)), (byte)((row * row * 11) + (column * 5)), (byte)(row * column * 23) };
        }),
    ];
}
