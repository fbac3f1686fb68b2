using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Training;

public sealed class PhiloxTests
{
    // The known answers of the generator's authors (Random123, kat_vectors) for philox4x32 with 10 rounds.
    [Fact]
    public void Draw_OfZeros_GivesTheKnownAnswer() =>
        Assert.Equal((0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u), Philox.Draw(0, 0, 0, 0, 0));

    [Fact]
    public void Draw_OfOnes_GivesTheKnownAnswer() => Assert.Equal(
        (0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu),
        Philox.Draw(ulong.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue));

    [Fact]
    public void Draw_OfTheDigitsOfPi_GivesTheKnownAnswer() => Assert.Equal(
        (0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u),
        Philox.Draw(0x299f31d0_a4093822, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344));
}
