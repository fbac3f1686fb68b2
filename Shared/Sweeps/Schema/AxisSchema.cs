using System.Text.Json.Nodes;
using Orchestrator.Catalog;
using Orchestrator.Sweeps.Reading;

namespace Orchestrator.Sweeps.Schema;

/// <summary>JSON Schemas of axes and rules. Levels are definitions of their own, which axes and rules refer to.</summary>
internal sealed class AxisSchema(CatalogRegistry catalog)
{
    /// <summary>What a level of each factor may be, by definition name.</summary>
    public JsonObject Definitions() => new()
    {
        [Level(DefinitionKeys.Module)] = Choice(catalog.Modules.Values),
        [Level(DefinitionKeys.Backbone)] = Choice(catalog.Backbones.Values),
        [Level(DefinitionKeys.Dataset)] = Choice(catalog.Datasets.Values),
        [Level(DefinitionKeys.Placement)] = new JsonObject { ["anyOf"] = new JsonArray([.. catalog.Placements.Values.OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(Placement)]) },
        [Level(DefinitionKeys.Penalty)] = ValueSchema.Number("number", DefinitionKeys.PenaltyRange),
    };

    /// <summary>The <c>grid</c>.</summary>
    public static JsonObject Grid()
    {
        var axes = Factors().Append(KeyValuePair.Create(DefinitionKeys.Seed, Seeds()));
        var grid = ValueSchema.Closed("The axes; every combination of their levels is a cell.", axes);
        grid["required"] = ValueSchema.Names([DefinitionKeys.Module, DefinitionKeys.Backbone, DefinitionKeys.Dataset]);
        return grid;
    }

    /// <summary>A rule: some factors with the levels that it means.</summary>
    public static JsonObject Rule(string description)
    {
        var rule = ValueSchema.Closed(description, Factors());
        rule["minProperties"] = 1;
        return rule;
    }

    private static IEnumerable<KeyValuePair<string, JsonObject>> Factors() =>
    [
        KeyValuePair.Create(DefinitionKeys.Module, Axis(DefinitionKeys.Module, "Attention modules; none is the plain backbone.")),
        KeyValuePair.Create(DefinitionKeys.Backbone, Axis(DefinitionKeys.Backbone, "Networks.")),
        KeyValuePair.Create(DefinitionKeys.Dataset, Axis(DefinitionKeys.Dataset, "Data sets.")),
        KeyValuePair.Create(
            DefinitionKeys.Placement,
            Axis(DefinitionKeys.Placement, "Where in the backbone's block the module sits. Default the module's own placement.")),
        KeyValuePair.Create(DefinitionKeys.Penalty, Axis(DefinitionKeys.Penalty, "Weights λ of the L1 penalty on the module's own scale factors. Default 0.")),
    ];

    private static JsonObject Axis(string factor, string description)
    {
        var list = ValueSchema.List(Reference(factor));
        list["uniqueItems"] = true;
        return new JsonObject { ["description"] = description, ["anyOf"] = new JsonArray(list, Reference(factor)) };
    }

    private static JsonObject Seeds()
    {
        var list = ValueSchema.List(ValueSchema.Number("integer", DefinitionKeys.SeedRange));
        list["uniqueItems"] = true;
        return new JsonObject
        {
            ["description"] = "The seeds over which every cell is repeated. Not together with replicates.",
            ["anyOf"] = new JsonArray(list, ValueSchema.Number("integer", DefinitionKeys.SeedRange)),
        };
    }

    /// <summary>A name, or one name with its options.</summary>
    private static JsonObject Choice(IEnumerable<CatalogEntry> entries)
    {
        var sorted = Sorted(entries).ToList();
        var withOptions = ValueSchema.Closed("A name with its options.", sorted.Where(entry => entry.Options.Count > 0).Select(Options));
        withOptions["minProperties"] = 1;
        withOptions["maxProperties"] = 1;
        return new JsonObject { ["anyOf"] = new JsonArray([.. sorted.Select(Constant), withOptions]) };
    }

    private static KeyValuePair<string, JsonObject> Options(CatalogEntry entry) => KeyValuePair.Create(
        entry.Name, ValueSchema.Closed(entry.Summary, entry.Options.Select(option => KeyValuePair.Create(option.Name, ValueSchema.Of(option)))));

    /// <summary>A schema cannot relate two axes, so what a placement means in each kind of block is said in words.</summary>
    private static JsonObject Placement(PlacementEntry entry)
    {
        var constant = Constant(entry);
        var blocks = entry.Blocks.Select(block => $"{block.Family.NameOf()}: {block.Formula ?? $"not there, because {block.MissingBecause}"}"
            + (block.NotFoldableBecause is { } because ? $" (no deploy form, because {because})" : ""));
        constant["description"] = $"{entry.Summary} {string.Join("; ", blocks)}.";
        return constant;
    }

    private static JsonObject Constant(CatalogEntry entry) => new() { ["const"] = entry.Name, ["title"] = entry.Title, ["description"] = entry.Summary };

    private static IEnumerable<CatalogEntry> Sorted(IEnumerable<CatalogEntry> entries) => entries.OrderBy(entry => entry.Name, StringComparer.Ordinal);

    private static string Level(string factor) => $"{factor}_level";

    private static JsonObject Reference(string factor) => new() { ["$ref"] = $"#/definitions/{Level(factor)}" };
}
