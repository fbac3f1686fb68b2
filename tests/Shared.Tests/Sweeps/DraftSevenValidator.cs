using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>Judges JSON by a draft-07 schema, for the keywords that our schema uses. A keyword that it does not know is an error, so that none is skipped.</summary>
internal sealed class DraftSevenValidator(JsonObject root)
{
    private static readonly HashSet<string> Annotations = ["$schema", "title", "description", "default", "definitions"];

    public bool Accepts(JsonNode? value) => Accepts(root, value);

    private bool Accepts(JsonObject schema, JsonNode? value) =>
        schema.Where(keyword => !Annotations.Contains(keyword.Key)).All(keyword => Accepts(schema, keyword.Key, keyword.Value!, value));

    private bool Accepts(JsonObject schema, string keyword, JsonNode argument, JsonNode? value) => keyword switch
    {
        "$ref" => Accepts(Resolve(argument.GetValue<string>()), value),
        "anyOf" => argument.AsArray().Any(option => Accepts(option!.AsObject(), value)),
        "const" => JsonNode.DeepEquals(argument, value),
        "enum" => argument.AsArray().Any(option => JsonNode.DeepEquals(option, value)),
        "type" => HasType(argument.GetValue<string>(), value),
        "minimum" => !IsNumber(value, out var number) || number >= argument.GetValue<double>(),
        "maximum" => !IsNumber(value, out var number) || number <= argument.GetValue<double>(),
        "exclusiveMinimum" => !IsNumber(value, out var number) || number > argument.GetValue<double>(),
        "exclusiveMaximum" => !IsNumber(value, out var number) || number < argument.GetValue<double>(),
        "pattern" => value is not JsonValue text || !text.TryGetValue<string>(out var content) || Regex.IsMatch(content, argument.GetValue<string>()),
        "maxLength" => value is not JsonValue text || !text.TryGetValue<string>(out var content) || content.Length <= argument.GetValue<int>(),
        "items" => value is not JsonArray list || list.All(item => Accepts(argument.AsObject(), item)),
        "minItems" => value is not JsonArray list || list.Count >= argument.GetValue<int>(),
        "uniqueItems" => value is not JsonArray list || !list.Where((item, index) => list.Take(index).Any(earlier => JsonNode.DeepEquals(earlier, item))).Any(),
        "properties" => value is not JsonObject map || map.All(pair => argument[pair.Key] is not JsonObject property || Accepts(property, pair.Value)),
        "additionalProperties" => value is not JsonObject map || map.All(pair => schema["properties"]![pair.Key] is not null),
        "required" => value is not JsonObject map || argument.AsArray().All(key => map.ContainsKey(key!.GetValue<string>())),
        "minProperties" => value is not JsonObject map || map.Count >= argument.GetValue<int>(),
        "maxProperties" => value is not JsonObject map || map.Count <= argument.GetValue<int>(),
        _ => throw new NotSupportedException($"The schema uses the keyword '{keyword}', which this validator does not know."),
    };

    private JsonObject Resolve(string reference) => root["definitions"]![reference["#/definitions/".Length..]]!.AsObject();

    private static bool HasType(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value is JsonValue text && text.TryGetValue<string>(out _),
        "boolean" => value is JsonValue truth && truth.TryGetValue<bool>(out _),
        "number" => IsNumber(value, out _),
        "integer" => IsNumber(value, out var number) && Math.Floor(number) == number,
        _ => throw new NotSupportedException($"The schema uses the type '{type}'."),
    };

    private static bool IsNumber(JsonNode? value, out double number)
    {
        number = 0;
        return value is JsonValue scalar && scalar.TryGetValue(out number);
    }
}
