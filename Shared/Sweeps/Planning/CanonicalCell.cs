using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Unicode;

namespace Orchestrator.Sweeps.Planning;

/// <summary>The canonical JSON of a cell's configuration as UTF-8, in two parts between which the seed goes.</summary>
/// <param name="Head">What precedes the seed.</param>
/// <param name="Tail">What follows it; the same for all cells of a sweep.</param>
internal readonly record struct CanonicalCell(byte[] Head, byte[] Tail)
{
    private const int LongestSeed = 32;

    /// <summary>The hash without a seed, as <see cref="Trials.ConfigHash.OfCell"/> gives it.</summary>
    public string Hash() => Hash([]);

    /// <summary>The hash with a seed, as <see cref="Trials.ConfigHash.OfTrial"/> gives it.</summary>
    public string Hash(long seed)
    {
        Span<byte> text = stackalloc byte[LongestSeed];
        Utf8.TryWrite(text, CultureInfo.InvariantCulture, $"\"seed\":{seed},", out var length);
        return Hash(text[..length]);
    }

    private string Hash(ReadOnlySpan<byte> seed)
    {
        var length = Head.Length + seed.Length + Tail.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        Head.CopyTo(buffer, 0);
        seed.CopyTo(buffer.AsSpan(Head.Length));
        Tail.CopyTo(buffer, Head.Length + seed.Length);
        var hash = Convert.ToHexStringLower(SHA256.HashData(buffer.AsSpan(0, length)));
        ArrayPool<byte>.Shared.Return(buffer);
        return hash;
    }
}
