using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Orchestrator.Sweeps.Planning;

/// <summary>The canonical JSON text of a cell's configuration, in two parts between which the seed goes.</summary>
internal readonly record struct CanonicalCell(string Head, string Tail)
{
    /// <summary>The hash without a seed, as <see cref="Trials.ConfigHash.OfCell"/> gives it.</summary>
    public string Hash() => Sha256(Head + Tail);

    /// <summary>The hash with a seed, as <see cref="Trials.ConfigHash.OfTrial"/> gives it.</summary>
    public string Hash(long seed) => Sha256(string.Create(CultureInfo.InvariantCulture, $"{Head}\"seed\":{seed},{Tail}"));

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
