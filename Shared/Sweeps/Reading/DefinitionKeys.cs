namespace Orchestrator.Sweeps.Reading;

/// <summary>The keys at the top of a sweep file and under <c>grid</c> and <c>objective</c>.</summary>
internal static class DefinitionKeys
{
    public const string Grid = "grid";
    public const string Exclude = "exclude";
    public const string Include = "include";
    public const string Baseline = "baseline";
    public const string Training = "training";
    public const string Objective = "objective";

    public const string Module = "module";
    public const string Backbone = "backbone";
    public const string Dataset = "dataset";
    public const string Placement = "placement";
    public const string Penalty = "penalty";
    public const string Seed = "seed";

    public static KeySpec Name { get; } = KeySpec.Text(
        "name", 100, "The sweep's name; with a hash of the content it makes the sweep's id.");

    public static KeySpec Description { get; } = KeySpec.Text("description", 2000, "What the sweep is for.");

    public static KeySpec Replicates { get; } = KeySpec.Integer(
        "replicates", 1, 10_000, "Repeats every cell with the seeds 0 to N-1. Default 1. Not together with grid.seed.")
        with { Default = "1" };

    public static KeySpec SkipInapplicable { get; } = KeySpec.Boolean(
        "skip_inapplicable", "Whether cells that cannot exist are left out with a note; otherwise they are problems. Default false.")
        with { Default = "false" };

    public static KeySpec Limit { get; } = KeySpec.Integer(
        "limit", 1, 1_000_000, "Trials that the grid may have before rules are applied. Default 100000.") with { Default = "100000" };

    public static KeySpec Metric { get; } = KeySpec.OneOf(
        "metric", ["test_top1", "test_top5", "test_loss", "validation_top1"], "What the leaderboard ranks by. Default test_top1.")
        with { Default = "\"test_top1\"" };

    public static KeySpec Direction { get; } = KeySpec.OneOf(
        "direction", ["maximize", "minimize"], "Whether more or less is better. Default minimize for test_loss, else maximize.");

    /// <summary>λ, the weight of the L1 penalty on the scale factors.</summary>
    public static NumberRange PenaltyRange { get; } = new(0, 1000);

    /// <summary>Seeds are whole numbers that every JSON reader holds exactly.</summary>
    public static NumberRange SeedRange { get; } = new(0, NumberRange.LargestWhole);

    public static IReadOnlyList<string> Top { get; } =
    [
        Name.Name, Description.Name, Grid, Replicates.Name, Exclude, Include, Baseline, Training, Objective, SkipInapplicable.Name, Limit.Name,
    ];

    /// <summary>The axes that make cells, in the order of print.</summary>
    public static IReadOnlyList<string> Factors { get; } = [Module, Backbone, Dataset, Placement, Penalty];

    public static IReadOnlyList<string> Axes { get; } = [.. Factors, Seed];
}
