using Orchestrator.Trials;

namespace Orchestrator.Sweeps.Reading;

/// <summary>Reads <c>training.optimizer</c>. Naming another optimizer than the recipe's starts from that optimizer's defaults.</summary>
internal static class OptimizerBinder
{
    private const string Path = "training.optimizer";
    private static readonly IReadOnlyList<string> Keys = [.. OptimizerKeys.All.Select(key => key.Name)];

    /// <summary>The settings; those of the recipe when the section is absent; null after a problem or when there is neither.</summary>
    public static OptimizerSettings? Bind(Section training, OptimizerSettings? recipe)
    {
        if (training.Node(TrainingKeys.Optimizer) is not { } node) return recipe;
        if (Section.Open(node, Path, Keys, training.Problems) is not { } section) return null;
        var before = section.Problems.Count;
        if (recipe is null) section.Require(OptimizerKeys.Name.Name);
        var name = section.Name(OptimizerKeys.Name) ?? (section.Has(OptimizerKeys.Name.Name) ? null : recipe?.Name);
        var start = recipe?.Name == name ? recipe : null;
        if (start is null && name is not null) section.Require(OptimizerKeys.LearningRate.Name, $"{name} has no default rate.");
        if (name is not null) RefuseForeignKeys(section, name);
        var settings = Read(section, name ?? "", start);
        if (settings.Nesterov && settings.Momentum == 0)
            section.Problems.Add(section.PositionOf(OptimizerKeys.Nesterov.Name),
                $"'{Path}.nesterov' needs a momentum above 0; add momentum, for example 0.9.");
        return section.Problems.Count > before ? null : settings;
    }

    private static OptimizerSettings Read(Section section, string name, OptimizerSettings? start) => new()
    {
        Name = name,
        LearningRate = section.Number(OptimizerKeys.LearningRate) ?? start?.LearningRate ?? 0,
        Momentum = section.Number(OptimizerKeys.Momentum) ?? start?.Momentum ?? 0,
        Nesterov = section.Boolean(OptimizerKeys.Nesterov) ?? start?.Nesterov ?? false,
        WeightDecay = section.Number(OptimizerKeys.WeightDecay) ?? start?.WeightDecay ?? 0,
        DecayMask = section.Enumeration<DecayMask>(OptimizerKeys.DecayMask) ?? start?.DecayMask ?? default,
        Beta1 = section.Number(OptimizerKeys.Beta1) ?? start?.Beta1 ?? 0.9,
        Beta2 = section.Number(OptimizerKeys.Beta2) ?? start?.Beta2 ?? 0.999,
    };

    private static void RefuseForeignKeys(Section section, string name)
    {
        foreach (var key in OptimizerKeys.All.Where(key => section.Has(key.Name) && !OptimizerKeys.Applies(key, name)))
            section.Problems.Add(section.PositionOf(key.Name), $"'{Path}.{key.Name}' has no meaning for {name}; remove it.");
    }
}
