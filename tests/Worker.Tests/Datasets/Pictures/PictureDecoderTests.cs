using Orchestrator.Worker.Datasets.Pictures;

namespace Orchestrator.Worker.Tests.Datasets.Pictures;

/// <summary>Colours are compared within 4 of 255: what JPEG at high quality changes in smooth pictures.</summary>
public sealed class PictureDecoderTests : IDisposable
{
    private const int Height = 24;
    private const int Width = 40;
    private const int JpegLoss = 4;

    private static readonly byte[] Colours = Drawing.Gradient(Height, Width);
    private readonly PictureDecoder _decoder = new();

    [Fact]
    public void Decode_AColourJpeg_GivesItsPixels()
    {
        var picture = _decoder.Decode(Jpeg.OfColours(Colours, Height, Width));

        Assert.Equal((Height, Width), (picture.Height, picture.Width));
        AssertClose(Colours, picture.Pixels);
    }

    [Fact]
    public void Decode_AGreyJpeg_GivesThreeEqualChannels()
    {
        byte[] grey = [.. Enumerable.Range(0, Height * Width).Select(pixel => (byte)(pixel % Width * 6))];

        var picture = _decoder.Decode(Jpeg.OfGrey(grey, Height, Width));

        AssertClose([.. grey.SelectMany(value => new[] { value, value, value })], picture.Pixels);
    }

    [Fact]
    public void Decode_AJpegOfInks_TakesThemAsInverted()
    {
        // Cyan 100 of 255 left, magenta and yellow none used, black half used: red = 100 * 128 / 255 = 50, the others 128.
        byte[] inks = [.. Enumerable.Repeat(new byte[] { 100, 255, 255, 128 }, Height * Width).SelectMany(pixel => pixel)];

        var picture = _decoder.Decode(Jpeg.OfInks(inks, Height, Width));

        AssertClose(Drawing.Plain(Height, Width, 50, 128, 128), picture.Pixels);
    }

    [Theory]
    [InlineData(1, "red green blue white")]
    [InlineData(2, "green red white blue")]
    [InlineData(3, "white blue green red")]
    [InlineData(4, "blue white red green")]
    [InlineData(5, "red blue green white")]
    [InlineData(6, "blue red white green")]
    [InlineData(7, "white green blue red")]
    [InlineData(8, "green white red blue")]
    public void Decode_AJpegWithAnOrientation_TurnsItUpright(byte orientation, string quarters)
    {
        var stored = Jpeg.OfColours(Drawing.Quarters(32, 64), 32, 64, quality: 100);

        var picture = _decoder.Decode(Jpeg.WithOrientation(stored, orientation));

        Assert.Equal(orientation >= 5 ? (64, 32) : (32, 64), (picture.Height, picture.Width));
        Assert.Equal(quarters, string.Join(' ', Quarters(picture)));
    }

    [Fact]
    public void Decode_AnRgbPng_GivesItsExactPixels() =>
        Assert.Equal(Colours, _decoder.Decode(Png.Of(Colours, Height, Width, Png.Colours.Rgb)).Pixels);

    [Fact]
    public void Decode_APngWithAlpha_DropsTheAlpha()
    {
        byte[] transparent = [.. Colours.Chunk(3).SelectMany((pixel, index) => pixel.Append((byte)(index % 256)))];

        Assert.Equal(Colours, _decoder.Decode(Png.Of(transparent, Height, Width, Png.Colours.Rgba)).Pixels);
    }

    [Fact]
    public void Decode_APngOf16Bits_KeepsTheUpper8()
    {
        byte[] deep = [.. Colours.SelectMany(value => new byte[] { value, 0x9C })];

        Assert.Equal(Colours, _decoder.Decode(Png.Of(deep, Height, Width, Png.Colours.Rgb, bits: 16)).Pixels);
    }

    [Fact]
    public void Decode_APngWithAPalette_LooksColoursUp()
    {
        byte[] indices = [.. Enumerable.Range(0, Height * Width).Select(pixel => (byte)(pixel % 3))];
        byte[] palette = [10, 20, 30, 40, 50, 60, 70, 80, 90];

        var picture = _decoder.Decode(Png.Of(indices, Height, Width, Png.Colours.Palette, palette: palette));

        Assert.Equal(indices.SelectMany(index => palette.AsSpan(3 * index, 3).ToArray()), picture.Pixels);
    }

    [Fact]
    public void Decode_AGreyPng_GivesThreeEqualChannels()
    {
        byte[] grey = [.. Enumerable.Range(0, Height * Width).Select(pixel => (byte)pixel)];

        Assert.Equal(grey.SelectMany(value => new[] { value, value, value }), _decoder.Decode(Png.Of(grey, Height, Width, Png.Colours.Grey)).Pixels);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.95)]
    public void Decode_ACutOffJpeg_IsRefused(double share)
    {
        var whole = Jpeg.OfColours(Colours, Height, Width);

        var error = Assert.Throws<UnreadablePictureException>(() => _decoder.Decode(whole.AsSpan(0, (int)(whole.Length * share))));

        Assert.StartsWith("is a damaged or cut-off JPEG: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_ADamagedPng_IsRefused()
    {
        var damaged = Png.Of(Colours, Height, Width, Png.Colours.Rgb);
        damaged[^40] ^= 0x55;

        var error = Assert.Throws<UnreadablePictureException>(() => _decoder.Decode(damaged));

        Assert.StartsWith("is a damaged or cut-off PNG: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_AHeaderThatPromisesTooMuch_IsRefusedBeforeMemoryIsTaken()
    {
        var promised = Png.Of(new byte[3], height: 1, width: 1, Png.Colours.Rgb, promisedSide: 60_000);

        var error = Assert.Throws<UnreadablePictureException>(() => _decoder.Decode(promised));

        Assert.Equal("its header promises 60000 x 60000 pixels, more than 100 million", error.Message);
    }

    [Theory]
    [InlineData("", "is empty; JPEG and PNG are read")]
    [InlineData("GIF89a and more", "is a GIF picture; JPEG and PNG are read")]
    [InlineData("just text", "is no picture that is known; JPEG and PNG are read")]
    public void Decode_AnotherFile_SaysWhatItIs(string content, string message) =>
        Assert.Equal(message, Assert.Throws<UnreadablePictureException>(() => _decoder.Decode(System.Text.Encoding.ASCII.GetBytes(content))).Message);

    public void Dispose() => _decoder.Dispose();

    private static void AssertClose(byte[] expected, byte[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second - pair.First, -JpegLoss, JpegLoss));

    private static IEnumerable<string> Quarters(Picture picture)
    {
        foreach (var (row, column) in new[] { (1, 1), (1, 3), (3, 1), (3, 3) })
        {
            var at = ((row * picture.Height / 4 * picture.Width) + (column * picture.Width / 4)) * 3;
            yield return (picture.Pixels[at] > 128, picture.Pixels[at + 1] > 128, picture.Pixels[at + 2] > 128) switch
            {
                (true, false, false) => "red",
                (false, true, false) => "green",
                (false, false, true) => "blue",
                (true, true, true) => "white",
                _ => "another colour",
            };
        }
    }
}
