using System.Globalization;
using System.Text.Json.Nodes;
using Orchestrator.Sweeps;
using Orchestrator.Sweeps.Yaml;

namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>Turns a sweep file into JSON as an editor's schema check sees it.</summary>
internal static class YamlAsJson
{
    /// <summary>The file as JSON; null when an editor would complain before it looks at the schema: syntax, aliases, tags, duplicate keys.</summary>
    public static JsonNode? Convert(string yaml)
    {
        var problems = new ProblemList("sweep.yaml");
        var root = SourceParser.Parse(yaml, problems);
        return root is null || HasDuplicateKey(root) ? null : Convert(root);
    }

    private static JsonNode? Convert(SourceNode node) => node switch
    {
        SourceMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Convert(entry.Value)))),
        SourceList list => new JsonArray([.. list.Items.Select(Convert)]),
        SourceScalar { Kind: ScalarKind.Nothing } => null,
        SourceScalar { Kind: ScalarKind.Boolean } truth => JsonValue.Create(truth.Text == "true"),
        SourceScalar { Kind: ScalarKind.Number } number => JsonValue.Create(double.Parse(number.Text, CultureInfo.InvariantCulture)),
        SourceScalar text => JsonValue.Create(text.Text),
        _ => throw new NotSupportedException($"{node.GetType()}"),
    };

    private static bool HasDuplicateKey(SourceNode node) => node switch
    {
        SourceMapping mapping => mapping.Entries.Select(entry => entry.Key.Text).Distinct().Count() < mapping.Entries.Count || mapping.Entries.Any(entry => HasDuplicateKey(entry.Value)),
        SourceList list => list.Items.Any(HasDuplicateKey),
        _ => false,
    };
}
