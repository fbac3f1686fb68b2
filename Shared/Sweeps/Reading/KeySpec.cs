using System.Text.Json;

namespace Orchestrator.Sweeps.Reading;

/// <summary>A key of the format whose value is a scalar or a list of numbers: the reader checks by it and the schema is generated from it.</summary>
/// <param name="Name">The key, in snake_case.</param>
/// <param name="Kind">The type of its value.</param>
/// <param name="Description">One sentence on what it sets, with unit and default.</param>
internal sealed record KeySpec(string Name, KeyKind Kind, string Description)
{
    /// <summary>The numbers allowed.</summary>
    public NumberRange Range { get; private init; }

    /// <summary>The names allowed.</summary>
    public IReadOnlyList<string> Choices { get; private init; } = [];

    /// <summary>The longest text allowed, in characters.</summary>
    public int MaximumLength { get; private init; }

    /// <summary>The value when the key is not given, as JSON; null where a recipe decides or the key must be given.</summary>
    public string? Default { get; init; }

    public static KeySpec Integer(string name, long minimum, long maximum, string description) =>
        new(name, KeyKind.Integer, description) { Range = new NumberRange(minimum, maximum) };

    public static KeySpec Number(string name, NumberRange range, string description) =>
        new(name, KeyKind.Number, description) { Range = range };

    public static KeySpec Boolean(string name, string description) => new(name, KeyKind.Boolean, description);

    public static KeySpec OneOf(string name, IReadOnlyList<string> choices, string description) =>
        new(name, KeyKind.Name, description) { Choices = choices };

    public static KeySpec OneOf<TEnum>(string name, string description)
        where TEnum : struct, Enum =>
        OneOf(name, [.. Enum.GetNames<TEnum>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)], description);

    public static KeySpec Text(string name, int maximumLength, string description) =>
        new(name, KeyKind.Text, description) { MaximumLength = maximumLength };

    public static KeySpec Integers(string name, long minimum, long maximum, string description) =>
        new(name, KeyKind.Integers, description) { Range = new NumberRange(minimum, maximum) };
}
