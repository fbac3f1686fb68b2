using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Orchestrator.Security;

/// <summary>
/// An API token as its owner has it: <c>orc_ID_SECRET</c>. The secret has 256 bits from the system's generator; the store keeps its SHA-256
/// only, which is enough for a secret that nobody can guess.
/// </summary>
public sealed class TokenText
{
    private const string Prefix = "orc_";
    private const int IdBytes = 6;
    private const int SecretBytes = 32;

    // 32 bytes as base64url, without padding.
    private const int SecretLength = 43;

    private readonly string _secret;

    private TokenText(string id, string secret) => (Id, _secret) = (id, secret);

    /// <summary>Names the token; no secret.</summary>
    public string Id { get; }

    /// <summary>What the store keeps of the secret: SHA-256, in hexadecimal digits.</summary>
    public string SecretHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(_secret)));

    /// <summary>Makes up a token.</summary>
    public static TokenText Create() => new(
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>Reads a token; null when the text has not the form of one.</summary>
    public static TokenText? Parse(string text)
    {
        if (text.Length != Prefix.Length + (IdBytes * 2) + 1 + SecretLength || !text.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var id = text.Substring(Prefix.Length, IdBytes * 2);
        var secret = text[^SecretLength..];
        var isToken = id.All(char.IsAsciiHexDigitLower) && text[Prefix.Length + id.Length] == '_' && Base64Url.IsValid(secret);
        return isToken ? new TokenText(id, secret) : null;
    }

    /// <summary>Whether the secret is the one whose hash the store has. Takes as long whichever digits differ.</summary>
    public bool Matches(string secretHash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(SecretHash), Encoding.ASCII.GetBytes(secretHash));

    /// <summary>The whole token with its secret: shown once, to whoever it was made for.</summary>
    public string Reveal() => $"{Prefix}{Id}_{_secret}";

    /// <summary>The token without its secret, for messages and logs.</summary>
    public override string ToString() => Prefix + Id;
}
