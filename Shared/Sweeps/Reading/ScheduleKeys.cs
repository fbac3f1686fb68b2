namespace Orchestrator.Sweeps.Reading;

/// <summary>The keys under <c>training.schedule</c>.</summary>
internal static class ScheduleKeys
{
    public static KeySpec Name { get; } = KeySpec.OneOf(
        "name", ["constant", "multi-step", "step", "exponential", "cosine"], "How the learning rate changes.");

    public static KeySpec Milestones { get; } = KeySpec.Integers(
        "milestones", 1, 100_000, "Epochs after which multi-step multiplies the rate by gamma; ascending, below epochs.");

    public static KeySpec StepEpochs { get; } = KeySpec.Integer(
        "step_epochs", 1, 100_000, "Epochs between two multiplications of step. Default 30.")
        with { Default = "30" };

    public static KeySpec Gamma { get; } = KeySpec.Number(
        "gamma", new NumberRange(0, 1, OpenMinimum: true), "Factor of multi-step, step and exponential. Default 0.1.")
        with { Default = "0.1" };

    public static KeySpec MinimumRate { get; } = KeySpec.Number(
        "minimum_rate", new NumberRange(0, 1000), "Lowest rate of cosine. Default 0.")
        with { Default = "0" };

    public static KeySpec WarmupEpochs { get; } = KeySpec.Integer(
        "warmup_epochs", 0, 100_000, "Epochs of linear warm-up before the schedule proper; below epochs. Default 0.")
        with { Default = "0" };

    public static IReadOnlyList<KeySpec> All { get; } = [Name, Milestones, StepEpochs, Gamma, MinimumRate, WarmupEpochs];

    /// <summary>Whether the schedule has the setting.</summary>
    public static bool Applies(KeySpec key, string schedule)
    {
        if (key == Milestones) return schedule == "multi-step";
        if (key == StepEpochs) return schedule == "step";
        if (key == Gamma) return schedule is "multi-step" or "step" or "exponential";
        if (key == MinimumRate) return schedule == "cosine";
        return true;
    }
}
