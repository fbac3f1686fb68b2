using System.Text.Json.Nodes;
using Orchestrator.Catalog;
using Orchestrator.Sweeps.Reading;

namespace Orchestrator.Sweeps.Schema;

/// <summary>JSON Schema of <c>training</c>.</summary>
internal static class TrainingSchema
{
    public static JsonObject Of(CatalogRegistry catalog)
    {
        var sections = new Dictionary<string, JsonObject>
        {
            [TrainingKeys.Recipe] = Recipe(catalog),
            [TrainingKeys.Optimizer] = Section("The optimizer; keys that are not given come from the recipe.", OptimizerKeys.All),
            [TrainingKeys.Schedule] = Section("How the learning rate changes; keys that are not given come from the recipe.", ScheduleKeys.All),
            [TrainingKeys.Augmentation] = Section("How training images are varied.", AugmentationKeys.All),
            [TrainingKeys.Normalization.Name] = Normalization(catalog),
        };
        var plain = TrainingKeys.Plain.ToDictionary(key => key.Name, ValueSchema.Of);
        var schema = ValueSchema.Closed(
            "How every trial is trained: a recipe and the keys that override it.",
            TrainingKeys.All.Select(key => KeyValuePair.Create(key, sections.GetValueOrDefault(key) ?? plain[key])));
        schema["anyOf"] = new JsonArray(
            new JsonObject { ["required"] = ValueSchema.Names([TrainingKeys.Recipe]) },
            new JsonObject { ["required"] = ValueSchema.Names([TrainingKeys.Epochs.Name, TrainingKeys.BatchSize.Name, TrainingKeys.Optimizer]) });
        return schema;
    }

    private static JsonObject Section(string description, IReadOnlyList<KeySpec> keys) =>
        ValueSchema.Closed(description, keys.Select(key => KeyValuePair.Create(key.Name, ValueSchema.Of(key))));

    private static JsonObject Recipe(CatalogRegistry catalog) => new()
    {
        ["description"] = "A named set of settings with its source, which the other keys override.",
        ["anyOf"] = new JsonArray(
        [
            .. catalog.Recipes.Values.OrderBy(recipe => recipe.Name, StringComparer.Ordinal).Select(recipe => new JsonObject
            {
                ["const"] = recipe.Name, ["title"] = recipe.Title, ["description"] = $"{recipe.Summary} Source: {recipe.Source}.",
            }),
        ]),
    };

    private static JsonObject Normalization(CatalogRegistry catalog)
    {
        var schema = ValueSchema.Of(TrainingKeys.Normalization);
        foreach (var textOnly in new[] { "type", "pattern", "maxLength" }) schema.Remove(textOnly);
        schema["enum"] = ValueSchema.Names(["dataset", .. catalog.Datasets.Keys.Order(StringComparer.Ordinal)]);
        return schema;
    }
}
