using System.Globalization;
using System.Text.Json.Serialization;

namespace Orchestrator.Catalog;

/// <summary>The value of one option: a whole number, a real number, a truth value or a name. Values are equal when kind and content are.</summary>
[JsonConverter(typeof(OptionValueJsonConverter))]
public readonly record struct OptionValue
{
    private readonly double _number;
    private readonly string? _text;

    private OptionValue(OptionKind kind, double number, string? text) => (Kind, _number, _text) = (kind, number, text);

    /// <summary>The type of the value.</summary>
    public OptionKind Kind { get; }

    /// <summary>A whole number; exact up to 2^53.</summary>
    public static OptionValue Of(int value) => new(OptionKind.Integer, value, null);

    /// <summary>A real number.</summary>
    public static OptionValue Of(double value) => new(OptionKind.Number, value, null);

    /// <summary>A truth value.</summary>
    public static OptionValue Of(bool value) => new(OptionKind.Boolean, value ? 1 : 0, null);

    /// <summary>A name, one of the option's choices.</summary>
    public static OptionValue Of(string value) => new(OptionKind.Choice, 0, value);

    /// <summary>The whole number. Throws when the value is of another kind.</summary>
    public int AsInteger() => (int)Expect(OptionKind.Integer)._number;

    /// <summary>The number; a whole number counts as one.</summary>
    public double AsNumber() => Kind == OptionKind.Integer ? _number : Expect(OptionKind.Number)._number;

    /// <summary>The truth value. Throws when the value is of another kind.</summary>
    public bool AsBoolean() => Expect(OptionKind.Boolean)._number != 0;

    /// <summary>The name. Throws when the value is of another kind.</summary>
    public string AsChoice() => Expect(OptionKind.Choice)._text!;

    /// <summary>The value as it is written in a sweep file; numbers in the shortest form that reads back the same.</summary>
    public override string ToString() => Kind switch
    {
        OptionKind.Integer => ((long)_number).ToString(CultureInfo.InvariantCulture),
        OptionKind.Number => _number.ToString("R", CultureInfo.InvariantCulture),
        OptionKind.Boolean => _number != 0 ? "true" : "false",
        _ => _text ?? "",
    };

    private OptionValue Expect(OptionKind kind) =>
        Kind == kind ? this : throw new InvalidOperationException($"The option value '{this}' is of kind {Kind}, not {kind}.");
}
