using Orchestrator.Trials;

namespace Orchestrator.Sweeps.Reading;

/// <summary>Reads <c>training.schedule</c>. Naming another schedule than the recipe's starts from that schedule's defaults.</summary>
internal static class ScheduleBinder
{
    private const string Path = "training.schedule";
    private static readonly IReadOnlyList<string> Keys = [.. ScheduleKeys.All.Select(key => key.Name)];

    /// <summary>The settings; those of the recipe when the section is absent, constant without a recipe; null after a problem.</summary>
    public static ScheduleSettings? Bind(Section training, ScheduleSettings? recipe)
    {
        if (training.Node(TrainingKeys.Schedule) is not { } node) return recipe ?? new ScheduleSettings { Name = "constant" };
        if (Section.Open(node, Path, Keys, training.Problems) is not { } section) return null;
        var before = section.Problems.Count;
        if (recipe is null) section.Require(ScheduleKeys.Name.Name);
        var name = section.Name(ScheduleKeys.Name) ?? (section.Has(ScheduleKeys.Name.Name) ? null : recipe?.Name);
        var start = recipe?.Name == name ? recipe : null;
        if (name == "multi-step" && start is null) section.Require(ScheduleKeys.Milestones.Name, "Give the epochs at which the rate falls.");
        if (name is not null) RefuseForeignKeys(section, name);
        var settings = Read(section, name ?? "", start);
        if (settings.Milestones.Zip(settings.Milestones.Skip(1)).Any(pair => pair.First >= pair.Second))
            section.Problems.Add(section.PositionOf(ScheduleKeys.Milestones.Name),
                $"'{Path}.milestones' must ascend; {string.Join(", ", settings.Milestones)} does not.");
        return section.Problems.Count > before ? null : settings;
    }

    private static ScheduleSettings Read(Section section, string name, ScheduleSettings? start) => new()
    {
        Name = name,
        Milestones = section.Integers(ScheduleKeys.Milestones) ?? start?.Milestones ?? [],
        StepEpochs = (int?)section.Integer(ScheduleKeys.StepEpochs) ?? start?.StepEpochs ?? 30,
        Gamma = section.Number(ScheduleKeys.Gamma) ?? start?.Gamma ?? 0.1,
        MinimumRate = section.Number(ScheduleKeys.MinimumRate) ?? start?.MinimumRate ?? 0,
        WarmupEpochs = (int?)section.Integer(ScheduleKeys.WarmupEpochs) ?? start?.WarmupEpochs ?? 0,
    };

    private static void RefuseForeignKeys(Section section, string name)
    {
        foreach (var key in ScheduleKeys.All.Where(key => section.Has(key.Name) && !ScheduleKeys.Applies(key, name)))
            section.Problems.Add(section.PositionOf(key.Name), $"'{Path}.{key.Name}' has no meaning for {name}; remove it.");
    }
}
