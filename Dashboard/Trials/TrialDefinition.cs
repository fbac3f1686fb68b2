using System.Text.Json;
using System.Text.Json.Nodes;
using Orchestrator.Catalog;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Trials;

/// <summary>A sweep definition of one trial and nothing else: whoever runs it trains the same trial, with the same hash.</summary>
public static class TrialDefinition
{
    /// <summary>The definition as JSON, which sweep files may be (docs/sweep-format.md). Settings at their defaults are left out.</summary>
    public static string Of(TrialId trial, TrialConfig config)
    {
        var definition = new JsonObject
        {
            ["name"] = $"trial-{trial.Short}",
            ["description"] = $"Trial {trial} again.",
            ["grid"] = Grid(config),
            ["training"] = Training(config.Training),
        };
        return definition.ToJsonString(OrchestratorJson.Indented) + "\n";
    }

    private static JsonObject Grid(TrialConfig config)
    {
        var grid = new JsonObject
        {
            ["module"] = new JsonArray(Level(config.Module)),
            ["backbone"] = new JsonArray(Level(config.Backbone)),
            ["dataset"] = new JsonArray(Level(config.Dataset)),
            ["seed"] = new JsonArray(JsonValue.Create(config.Seed)),
        };
        if (config.Placement is { } placement) grid["placement"] = new JsonArray(JsonValue.Create(placement));
        if (config.Penalty is { } penalty) grid["penalty"] = new JsonArray(JsonValue.Create(penalty));
        return grid;
    }

    private static JsonNode Level(Choice choice) => choice.Options.Count == 0
        ? JsonValue.Create(choice.Name)
        : new JsonObject { [choice.Name] = JsonSerializer.SerializeToNode(choice.Options, OrchestratorJson.Compact) };

    private static JsonObject Training(TrainingSettings training)
    {
        var (optimizer, schedule) = (training.Optimizer, training.Schedule);
        var defaults = new TrainingSettings
        {
            Epochs = 0,
            BatchSize = 0,
            Optimizer = new OptimizerSettings { Name = "", LearningRate = double.NaN },
            Schedule = new ScheduleSettings { Name = "" },
            Augmentation = new AugmentationSettings(),
        };
        var written = WithoutDefaults(Node(training), Node(defaults));
        // What the other optimizers and schedules have is at its default in the configuration, and so is gone.
        written["optimizer"]!["name"] = optimizer.Name;
        written["schedule"]!["name"] = schedule.Name;
        return written;
    }

    private static JsonObject Node<T>(T settings) => (JsonObject)JsonSerializer.SerializeToNode(settings, OrchestratorJson.Compact)!;

    private static JsonObject WithoutDefaults(JsonObject settings, JsonObject defaults)
    {
        var kept = new JsonObject();
        foreach (var (key, value) in settings)
        {
            if (JsonNode.DeepEquals(value, defaults[key])) continue;
            kept[key] = value is JsonObject inner && defaults[key] is JsonObject innerDefaults ? WithoutDefaults(inner, innerDefaults) : value?.DeepClone();
        }

        return kept;
    }
}
