using Orchestrator.Trials;

namespace Orchestrator.Sweeps.Reading;

/// <summary>Reads <c>objective</c>.</summary>
internal static class ObjectiveBinder
{
    public static Objective Bind(Section sweep, TrainingSettings? training)
    {
        if (sweep.Node(DefinitionKeys.Objective) is not { } node) return Objective.Default;
        IReadOnlyList<string> keys = [DefinitionKeys.Metric.Name, DefinitionKeys.Direction.Name];
        if (Section.Open(node, DefinitionKeys.Objective, keys, sweep.Problems) is not { } section) return Objective.Default;
        var metric = section.Name(DefinitionKeys.Metric) ?? Objective.Default.Metric;
        if (metric == "validation_top1" && training is { ValidationImages: 0 })
            section.Problems.Add(section.PositionOf(DefinitionKeys.Metric.Name),
                "'objective.metric: validation_top1' needs a validation split: set training.validation_images.");
        return new Objective(metric, section.Name(DefinitionKeys.Direction) is { } direction ? direction == "maximize" : metric != "test_loss");
    }
}
