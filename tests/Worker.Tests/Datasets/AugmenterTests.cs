using Orchestrator.Trials;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Tests.Datasets;

public sealed class AugmenterTests
{
    private const int Side = 6;

    private static readonly int[] Images = [3, 141, 59, 26, 535, 8];
    private static readonly TrialRandom Random = new(11);

    [Fact]
    public void Apply_CropAndFlip_TakesTheDrawnWindowOfThePaddedImage()
    {
        using var scope = NewDisposeScope();
        var pixels = Pixels(Images.Length);
        var augmenter = Augmenter.For(new AugmentationSettings { CropPadding = 2, HorizontalFlip = true }, Side, Side, Random)!;

        var varied = augmenter.Apply(pixels, epoch: 4, Images);

        Assert.All(Enumerable.Range(0, Images.Length), position => Assert.Equal(Expected(pixels, position), Bytes(varied[position])));
    }

    [Fact]
    public void Apply_ToOneImageAlone_GivesWhatItGetsInABatch()
    {
        using var scope = NewDisposeScope();
        var pixels = Pixels(Images.Length);
        var augmenter = Augmenter.For(new AugmentationSettings { CropPadding = 4, HorizontalFlip = true, RotationDegrees = 15 }, Side, Side, Random)!;

        var together = augmenter.Apply(pixels, epoch: 1, Images);

        Assert.All(Enumerable.Range(0, Images.Length), position =>
        {
            var alone = augmenter.Apply(pixels.narrow(0, position, 1), epoch: 1, Images.AsSpan(position, 1));
            Assert.Equal(Bytes(together[position]), Bytes(alone[0]));
        });
    }

    [Fact]
    public void Apply_InAnotherEpoch_VariesDifferently()
    {
        using var scope = NewDisposeScope();
        var augmenter = Augmenter.For(new AugmentationSettings { CropPadding = 2 }, Side, Side, Random)!;

        Assert.NotEqual(Bytes(augmenter.Apply(Pixels(6), epoch: 0, Images)), Bytes(augmenter.Apply(Pixels(6), epoch: 1, Images)));
    }

    [Fact]
    public void Apply_Rotation_KeepsTheCentreAndBlackensTheCorners()
    {
        using var scope = NewDisposeScope();
        const int Odd = 9;
        var white = full([200, 1, Odd, Odd], 255, dtype: ScalarType.Byte);
        var augmenter = Augmenter.For(new AugmentationSettings { RotationDegrees = 45 }, Odd, Odd, Random)!;

        var rotated = augmenter.Apply(white, epoch: 0, [.. Enumerable.Range(0, 200)]);

        // Only near multiples of 90 degrees no corner leaves the square; 200 draws up to 45 degrees hold enough others.
        Assert.Equal(255, rotated.select(2, Odd / 2).select(2, Odd / 2).min().item<byte>());
        Assert.True(rotated.select(2, 0).select(2, 0).eq(0).sum().item<long>() > 100);
    }

    [Fact]
    public void For_SettingsThatVaryNothing_IsNothing() => Assert.Null(Augmenter.For(new AugmentationSettings(), Side, Side, Random));

    private static byte[] Expected(Tensor pixels, int position)
    {
        var draw = Random.Augmentation(4, Images[position]);
        var source = Bytes(pixels[position]);
        var expected = new byte[2 * Side * Side];
        for (var index = 0; index < expected.Length; index++)
        {
            var (channel, row, column) = (index / (Side * Side), index / Side % Side, index % Side);
            var fromRow = row + draw.CropRow(2) - 2;
            var fromColumn = (draw.IsFlipped ? Side - 1 - column : column) + draw.CropColumn(2) - 2;
            var isInside = fromRow is >= 0 and < Side && fromColumn is >= 0 and < Side;
            expected[index] = isInside ? source[(((channel * Side) + fromRow) * Side) + fromColumn] : (byte)0;
        }

        return expected;
    }

    private static Tensor Pixels(int count) => arange(1, 1 + (count * 2 * Side * Side)).remainder(251).to_type(ScalarType.Byte).view(count, 2, Side, Side);

    private static byte[] Bytes(Tensor pixels) => pixels.contiguous().bytes.ToArray();
}
