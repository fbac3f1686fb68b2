using System.Text.Json.Nodes;
using Orchestrator.Catalog;
using Orchestrator.Sweeps.Reading;
using Orchestrator.Trials;

namespace Orchestrator.Sweeps.Schema;

/// <summary>JSON Schemas of single values, from the same specifications that the reader checks by.</summary>
internal static class ValueSchema
{
    /// <summary>The schema of a key's value.</summary>
    public static JsonObject Of(KeySpec key)
    {
        var schema = key.Kind switch
        {
            KeyKind.Integer => Number("integer", key.Range),
            KeyKind.Number => Number("number", key.Range),
            KeyKind.Boolean => new JsonObject { ["type"] = "boolean" },
            KeyKind.Name => new JsonObject { ["enum"] = Names(key.Choices) },
            KeyKind.Integers => List(Number("integer", key.Range)),
            _ => new JsonObject { ["type"] = "string", ["pattern"] = "\\S", ["maxLength"] = key.MaximumLength },
        };
        schema["description"] = key.Description;
        if (key.Default is not null) schema["default"] = JsonNode.Parse(key.Default);
        return schema;
    }

    /// <summary>The schema of an option: one value, or a list of values to be tried.</summary>
    public static JsonObject Of(OptionSpec option)
    {
        var range = new NumberRange(option.Minimum ?? double.MinValue, option.Maximum ?? double.MaxValue);
        JsonObject Value() => option.Kind switch
        {
            OptionKind.Integer when option.Values.Count > 0 => new JsonObject { ["enum"] = new JsonArray([.. option.Values]) },
            OptionKind.Integer => Number("integer", range),
            OptionKind.Number => Number("number", range),
            OptionKind.Boolean => new JsonObject { ["type"] = "boolean" },
            _ => new JsonObject { ["enum"] = Names(option.Choices) },
        };
        var list = List(Value());
        list["uniqueItems"] = true;
        return new JsonObject
        {
            ["description"] = option.Description,
            ["default"] = JsonNode.Parse(ConfigHash.Canonical(option.Default)),
            ["anyOf"] = new JsonArray(Value(), list),
        };
    }

    /// <summary>A number within a range.</summary>
    public static JsonObject Number(string type, NumberRange range) => new()
    {
        ["type"] = type,
        [range.OpenMinimum ? "exclusiveMinimum" : "minimum"] = Bound(range.Minimum),
        [range.OpenMaximum ? "exclusiveMaximum" : "maximum"] = Bound(range.Maximum),
    };

    /// <summary>A list of one item or more.</summary>
    public static JsonObject List(JsonObject item) => new() { ["type"] = "array", ["minItems"] = 1, ["items"] = item };

    /// <summary>An object with these properties and no others.</summary>
    public static JsonObject Closed(string description, IEnumerable<KeyValuePair<string, JsonObject>> properties) => new()
    {
        ["description"] = description,
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(property.Key, (JsonNode?)property.Value))),
    };

    public static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)name)]);

    private static JsonNode Bound(double bound) => Math.Floor(bound) == bound && Math.Abs(bound) <= NumberRange.LargestWhole ? (long)bound : bound;
}
