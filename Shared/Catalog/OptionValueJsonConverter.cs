using System.Text.Json;
using System.Text.Json.Serialization;

namespace Orchestrator.Catalog;

/// <summary>Writes an option value as the JSON scalar of its kind. A real number always has a point or an exponent, so that the kind reads back.</summary>
public sealed class OptionValueJsonConverter : JsonConverter<OptionValue>
{
    /// <inheritdoc/>
    public override OptionValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => OptionValue.Of(true),
        JsonTokenType.False => OptionValue.Of(false),
        JsonTokenType.String => OptionValue.Of(reader.GetString()!),
        JsonTokenType.Number when IsWhole(ref reader) => OptionValue.Of(reader.GetInt32()),
        JsonTokenType.Number => OptionValue.Of(reader.GetDouble()),
        _ => throw new JsonException($"An option value is a number, a truth value or a name, not {reader.TokenType}."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, OptionValue value, JsonSerializerOptions options)
    {
        switch (value.Kind)
        {
            case OptionKind.Boolean: writer.WriteBooleanValue(value.AsBoolean()); break;
            case OptionKind.Choice: writer.WriteStringValue(value.AsChoice()); break;
            case OptionKind.Integer: writer.WriteNumberValue(value.AsInteger()); break;
            default: writer.WriteRawValue(WithPoint(value.ToString())); break;
        }
    }

    private static bool IsWhole(ref Utf8JsonReader reader) => reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0;

    private static string WithPoint(string number) => number.AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? number + ".0" : number;
}
