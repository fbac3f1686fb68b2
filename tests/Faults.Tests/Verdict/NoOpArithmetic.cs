using System.Buffers.Binary;

namespace Orchestrator.FaultTests.Verdict;

/// <summary>
/// The result that a trial must have which only pretends to train, worked out here once more: the no-op trainer changes a number with each
/// step, so that a step lost, done twice or taken from another trial's checkpoint shows in the result.
/// </summary>
internal static class NoOpArithmetic
{
    private const int StepsOfAnEpoch = 10;

    /// <summary>The test accuracy of a trial.</summary>
    public static double Top1Of(string hash, int epochs)
    {
        var chain = BinaryPrimitives.ReadUInt64BigEndian(Convert.FromHexString(hash[..16]));
        for (var step = 0; step < epochs * StepsOfAnEpoch; step++) chain = Next(chain);
        return (chain >> 11) * Math.Pow(2, -53);
    }

    // SplitMix64.
    private static ulong Next(ulong state)
    {
        unchecked
        {
            var mixed = state + 0x9E3779B97F4A7C15UL;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
