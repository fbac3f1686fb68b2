using Orchestrator.Trials;

namespace Orchestrator.Sweeps.Reading;

/// <summary>Checks that settings which are each in range also make sense together.</summary>
internal static class TrainingChecks
{
    /// <summary>Checks what needs no data set.</summary>
    public static void Check(BoundTraining training, ProblemList problems)
    {
        CheckWarmup(training, problems);
        CheckDecay(training, problems);
        var settings = training.Settings;
        if (settings.Precision != Precision.Fp32)
        {
            problems.Add(training.PositionOf("precision"), $"{training.Describe("precision", settings.Precision.ToString().ToLowerInvariant())} cannot be "
                + "trained by this version, which has no automatic mixed precision; 16 bits throughout would be another experiment. Use precision: fp32.");
        }

        if (settings.Checkpoint == CheckpointRule.Best && settings.ValidationImages == 0)
            problems.Add(training.PositionOf("checkpoint"),
                "'training.checkpoint: best' needs a validation split: set validation_images, or use checkpoint: last.");
        if (settings.Augmentation is { CropPadding: > 0, RandomResizedCrop: not null })
        {
            problems.Add(training.PositionOf("augmentation"),
                $"{training.Describe("augmentation.crop_padding", settings.Augmentation.CropPadding)} and "
                + $"{training.Describe("augmentation.random_resized_crop", settings.Augmentation.RandomResizedCrop)} are two crops; set one of them to 0.");
        }

        if (settings.Schedule.MinimumRate > settings.Optimizer.LearningRate)
        {
            problems.Add(training.PositionOf("schedule"), $"{training.Describe("schedule.minimum_rate", settings.Schedule.MinimumRate)} "
                + $"is above the base rate, {training.Describe("optimizer.learning_rate", settings.Optimizer.LearningRate)}.");
        }
    }

    private static void CheckWarmup(BoundTraining training, ProblemList problems)
    {
        var (warmup, epochs) = (training.Settings.Schedule.WarmupEpochs, training.Settings.Epochs);
        if (warmup == 0 || warmup < epochs) return;
        problems.Add(training.PositionOf("schedule", "epochs"),
            $"{training.Describe("schedule.warmup_epochs", warmup)} must be below {training.Describe("epochs", epochs)}.");
    }

    /// <summary>A recipe's milestones do not shrink with an overridden number of epochs; training at the full rate would go unnoticed.</summary>
    private static void CheckDecay(BoundTraining training, ProblemList problems)
    {
        var (schedule, epochs) = (training.Settings.Schedule, training.Settings.Epochs);
        var at = training.PositionOf("schedule", "epochs");
        if (schedule.Name == "step" && schedule.StepEpochs >= epochs)
        {
            problems.Add(at,
                $"{training.Describe("schedule.step_epochs", schedule.StepEpochs)} must be below {training.Describe("epochs", epochs)}; "
                + "otherwise the rate never falls.");
        }

        if (schedule.Name != "multi-step" || schedule.Milestones[^1] < epochs) return;
        problems.Add(at, $"{training.Describe("schedule.milestones", string.Join(", ", schedule.Milestones))} must be below "
            + $"{training.Describe("epochs", epochs)}. {Hint(schedule.Milestones, epochs)}");
    }

    private static string Hint(IReadOnlyList<int> milestones, int epochs)
    {
        // The usual protocol falls last at 80 % of the training; the others keep their share of it.
        var scaled = milestones.Select(milestone => (int)(0.8 * epochs * milestone / milestones[^1])).ToList();
        var ascends = scaled[0] > 0 && scaled.Zip(scaled.Skip(1)).All(pair => pair.First < pair.Second);
        return ascends ? $"In proportion they would be [{string.Join(", ", scaled)}]." : "Use schedule: {name: cosine}, which fits any number of epochs.";
    }
}
