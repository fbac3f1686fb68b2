using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Orchestrator.Trials;

/// <summary>
/// The identity of a trial: the first 64 bits of its configuration hash, written as 16 hexadecimal digits.
/// The same configuration has the same id in every sweep and on every machine.
/// </summary>
[JsonConverter(typeof(TrialIdJsonConverter))]
public readonly record struct TrialId(long Value)
{
    /// <summary>Digits shown where space is short; enough to tell a few thousand trials apart.</summary>
    public const int ShortLength = 8;

    /// <summary>The id of the trial with this configuration hash (64 hexadecimal digits).</summary>
    public static TrialId FromHash(string hash) => Parse(hash.AsSpan(0, 16));

    /// <summary>Reads 16 hexadecimal digits.</summary>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static TrialId Parse(ReadOnlySpan<char> text) =>
        text.Length == 16 && long.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new TrialId(value)
            : throw new FormatException($"'{text}' is no trial id: 16 hexadecimal digits are expected.");

    /// <summary>The first <see cref="ShortLength"/> digits.</summary>
    public string Short => ToString()[..ShortLength];

    /// <summary>All 16 digits, lower case.</summary>
    public override string ToString() => Value.ToString("x16", CultureInfo.InvariantCulture);
}

/// <summary>Writes a <see cref="TrialId"/> as its 16 digits.</summary>
public sealed class TrialIdJsonConverter : JsonConverter<TrialId>
{
    /// <inheritdoc/>
    public override TrialId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TrialId.Parse(reader.GetString());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TrialId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
