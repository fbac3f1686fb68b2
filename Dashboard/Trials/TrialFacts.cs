using System.Globalization;
using Orchestrator.Dashboard.Text;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Trials;

/// <summary>The facts of a trial as names and values: what it trains, how, and where its result came from.</summary>
public static class TrialFacts
{
    /// <summary>What is trained.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> OfFactors(TrialConfig config) =>
    [
        new("Module", TrialName.Of(config.Module)),
        new("Placement", config.Placement ?? Numbers.None),
        new("Penalty λ", config.Penalty is { } penalty ? Exact(penalty) : Numbers.None),
        new("Backbone", TrialName.Of(config.Backbone)),
        new("Data set", TrialName.Of(config.Dataset)),
        new("Seed", config.Seed.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>How it is trained and evaluated.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> OfTraining(TrainingSettings training) =>
    [
        new("Epochs", $"{training.Epochs}"),
        new("Batch size", training.BatchSize + (training.DropLastBatch ? ", incomplete last batch left out" : "")),
        new("Optimizer", Optimizer(training.Optimizer)),
        new("Schedule", Schedule(training.Schedule)),
        new("Augmentation", Augmentation(training.Augmentation)),
        new("Label smoothing", Exact(training.LabelSmoothing)),
        new("Precision", training.Precision.ToString().ToLowerInvariant()),
        new("Initialization", Initial(training.Initialization)),
        new("Checkpoint rule", training.Checkpoint == CheckpointRule.Best ? "best validation epoch" : "last epoch"),
        new("Images", $"{Images(training.TrainImages)} training, {Numbers.Count(training.ValidationImages)} validation, {Images(training.TestImages)} test"),
    ];

    /// <summary>Where and with what the result was obtained.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> OfRecord(TrialRecord record) =>
    [
        new("Orchestrator", record.CodeVersion),
        new("Plugins", record.Plugins is { } plugins ? string.Join(", ", plugins) : "none"),
        new(".NET", record.RuntimeVersion),
        new("libtorch", record.TorchVersion),
        new("Device", record.Device),
        new("Cores", record.Cores is { } cores ? $"{cores}" : Numbers.None),
        new("Command", record.Command ?? Numbers.None),
        new("Host", record.Host),
        new("Threads", $"{record.Threads}"),
        new("Precision", record.Precision.ToString().ToLowerInvariant()),
        new("Memory layout", record.MemoryFormat),
        new("Data set checksum", record.DatasetChecksum),
        .. Present("Preparation of images", record.DatasetPreparation),
        .. Present("Unreadable images left out", record.UnreadableImages is { } count ? Numbers.Count(count) : null),
        .. Present("Classes", record.ClassList is { } classes ? string.Join(", ", classes) : null),
        new("Images", $"{Numbers.Count(record.TrainImages)} training, {Numbers.Count(record.ValidationImages)} validation, {Numbers.Count(record.TestImages)} test"),
        new("Resumed at epoch", record.ResumedAt.Count == 0 ? "never interrupted" : string.Join(", ", record.ResumedAt)),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Present(string name, string? value) => value is null ? [] : [new(name, value)];

    private static string Optimizer(OptimizerSettings optimizer)
    {
        var own = optimizer.Name == "sgd"
            ? $"momentum {Exact(optimizer.Momentum)}{(optimizer.Nesterov ? ", Nesterov" : "")}"
            : $"β {Exact(optimizer.Beta1)}, {Exact(optimizer.Beta2)}";
        var decayed = optimizer.DecayMask switch
        {
            DecayMask.WeightsOnly => " on weights only",
            DecayMask.WeightsAndIdentity => " on weights and identity branches only",
            _ => "",
        };
        return $"{optimizer.Name}, rate {Exact(optimizer.LearningRate)}, {own}, weight decay {Exact(optimizer.WeightDecay)}{decayed}";
    }

    private static string Initial(Initialization initialization) => initialization switch
    {
        Initialization.KaimingFanOut => "Kaiming normal, fan-out",
        Initialization.KaimingUniform => "Kaiming uniform, fan-in",
        Initialization.AttentionRelease => "as the released code of BAM, CBAM and triplet attention",
        Initialization.MobilenetRelease => "as the released MobileNetV2",
        _ => "framework's default",
    };

    private static string Schedule(ScheduleSettings schedule)
    {
        var shape = schedule.Name switch
        {
            "multi-step" => $"multi-step, × {Exact(schedule.Gamma)} at epochs {string.Join(", ", schedule.Milestones)}",
            "step" => $"step, × {Exact(schedule.Gamma)} every {schedule.StepEpochs} epochs",
            "exponential" => $"exponential, × {Exact(schedule.Gamma)} an epoch",
            "cosine" => $"cosine to {Exact(schedule.MinimumRate)}",
            _ => schedule.Name,
        };
        return schedule.WarmupEpochs == 0 ? shape : $"{shape}, {schedule.WarmupEpochs} warm-up {(schedule.WarmupEpochs == 1 ? "epoch" : "epochs")}";
    }

    private static string Augmentation(AugmentationSettings augmentation)
    {
        var parts = new List<string>();
        if (augmentation.CropPadding > 0) parts.Add($"random crop, padding {augmentation.CropPadding}");
        if (augmentation.RandomResizedCrop is { } share) parts.Add($"random resized crop of at least {Exact(share)} of the area");
        if (augmentation.HorizontalFlip) parts.Add("horizontal flip");
        if (augmentation.RotationDegrees > 0) parts.Add($"rotation up to {Exact(augmentation.RotationDegrees)}°");
        return parts.Count == 0 ? "none" : string.Join(", ", parts);
    }

    private static string Images(int? count) => count is { } images ? Numbers.Count(images) : "all";

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
