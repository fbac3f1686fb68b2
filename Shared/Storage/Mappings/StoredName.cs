using System.Collections.Frozen;
using System.Text.Json;

namespace Orchestrator.Storage.Mappings;

/// <summary>How an enumeration is written in the database: the kebab-case name, as in JSON, so that SQL and people read the same word.</summary>
public static class StoredName
{
    /// <summary>The stored word.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Words<TEnum>.Texts[value];

    /// <summary>The value of a stored word.</summary>
    /// <exception cref="KeyNotFoundException">The word is none of the enumeration's; the database is of another version.</exception>
    public static TEnum Parse<TEnum>(string text)
        where TEnum : struct, Enum => Words<TEnum>.Values[text];

    private static class Words<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, string> Texts =
            Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        public static readonly FrozenDictionary<string, TEnum> Values = Texts.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
    }
}
