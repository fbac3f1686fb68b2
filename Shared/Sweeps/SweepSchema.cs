using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Orchestrator.Catalog;
using Orchestrator.Sweeps.Reading;
using Orchestrator.Sweeps.Schema;

namespace Orchestrator.Sweeps;

/// <summary>
/// The JSON Schema (draft-07, which most editors read) of sweep files. It knows keys, types, ranges and names; what needs the whole
/// file, such as a baseline that matches no cell, only <see cref="SweepReader"/> and <see cref="SweepPlanner"/> find.
/// </summary>
public static class SweepSchema
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // The file is read by editors, not put into HTML: λ stays λ.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema's text, with a line feed at its end.</summary>
    /// <param name="catalog">The names that sweeps can use.</param>
    public static string Generate(CatalogRegistry catalog)
    {
        var sweep = ValueSchema.Closed(
            "One ablation grid: what is combined, how it is trained and what it is compared with. See docs/sweep-format.md.",
            DefinitionKeys.Top.Select(key => KeyValuePair.Create(key, Property(key, catalog))));
        sweep["required"] = ValueSchema.Names([DefinitionKeys.Name.Name, DefinitionKeys.Grid, DefinitionKeys.Training]);
        sweep["definitions"] = new AxisSchema(catalog).Definitions();
        sweep.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        sweep.Insert(1, "title", "Orchestrator sweep");
        return sweep.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Property(string key, CatalogRegistry catalog) => key switch
    {
        DefinitionKeys.Grid => AxisSchema.Grid(),
        DefinitionKeys.Exclude => Rules("Cells taken out of the grid.", "Takes out the cells that have all these levels."),
        DefinitionKeys.Include => Rules("Cells added to the grid.", "Adds the product of these levels, and of the grid's for factors not named."),
        DefinitionKeys.Baseline => AxisSchema.Rule("The cells that others are compared with. Default module: none, where the grid has it."),
        DefinitionKeys.Training => TrainingSchema.Of(catalog),
        DefinitionKeys.Objective => ValueSchema.Closed("What the leaderboard ranks by.", Values([DefinitionKeys.Metric, DefinitionKeys.Direction])),
        _ => Values([DefinitionKeys.Name, DefinitionKeys.Description, DefinitionKeys.Replicates, DefinitionKeys.SkipInapplicable, DefinitionKeys.Limit])
            .First(value => value.Key == key).Value,
    };

    private static JsonObject Rules(string description, string rule)
    {
        var rules = ValueSchema.List(AxisSchema.Rule(rule));
        rules["description"] = description;
        return rules;
    }

    private static IEnumerable<KeyValuePair<string, JsonObject>> Values(IEnumerable<KeySpec> keys) =>
        keys.Select(key => KeyValuePair.Create(key.Name, ValueSchema.Of(key)));
}
