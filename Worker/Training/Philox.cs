namespace Orchestrator.Worker.Training;

/// <summary>
/// Philox4x32-10 (Salmon et al., "Parallel Random Numbers: As Easy as 1, 2, 3", SC 2011): a counter-based generator. Four random words are
/// a pure function of a key and a counter, so a draw does not depend on what was drawn before, beside it, or after a resume.
/// </summary>
public static class Philox
{
    private const int Rounds = 10;
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;

    /// <summary>The four words of a counter under a key.</summary>
    public static (uint X, uint Y, uint Z, uint W) Draw(ulong key, uint counter0, uint counter1, uint counter2, uint counter3)
    {
        var (key0, key1) = ((uint)key, (uint)(key >> 32));
        var (x, y, z, w) = (counter0, counter1, counter2, counter3);
        for (var round = 0; round < Rounds; round++)
        {
            var product0 = (ulong)Multiplier0 * x;
            var product1 = (ulong)Multiplier1 * z;
            (x, y, z, w) = ((uint)(product1 >> 32) ^ y ^ key0, (uint)product1, (uint)(product0 >> 32) ^ w ^ key1, (uint)product0);
            key0 += Weyl0;
            key1 += Weyl1;
        }

        return (x, y, z, w);
    }
}
