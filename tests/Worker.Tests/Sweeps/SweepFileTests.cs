using Orchestrator.Catalog;
using Orchestrator.Sweeps;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Tests.Sweeps;

/// <summary>The files in sweeps/: each is valid, can be planned on a machine without any data, and says where it comes from.</summary>
public sealed class SweepFileTests
{
    private const string Small = "-small";

    /// <summary>Ours, to try the product; it reproduces no paper.</summary>
    private const string Quickstart = "quickstart";

    private static readonly CatalogRegistry Catalog = CatalogRegistry.Load(typeof(ITrainer).Assembly);

    /// <summary>Every file, by name.</summary>
    public static IEnumerable<TheoryDataRow<string>> Names => All().Select(name => new TheoryDataRow<string>(name));

    /// <summary>Those that reproduce a source work in full.</summary>
    public static IEnumerable<TheoryDataRow<string>> FullSweeps =>
        All().Where(name => !name.EndsWith(Small, StringComparison.Ordinal) && name != Quickstart).Select(name => new TheoryDataRow<string>(name));

    /// <summary>Their small twins.</summary>
    public static IEnumerable<TheoryDataRow<string>> SmallTwins =>
        All().Where(name => name.EndsWith(Small, StringComparison.Ordinal)).Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Plan_WithoutData_GivesTrialsUnderTheFilesName(string name)
    {
        var plan = Plan(name);

        Assert.Equal(name, plan.Name);
        Assert.NotEmpty(plan.Trials);
    }

    [Fact]
    public void TheSourceWorks_AllHaveTheirSweepsAndTwins()
    {
        string[] works =
        [
            "aw-on-top", "aw-resnet101", "felu-se", "lba-blood-cells", "lba-cats-dogs", "nam-cifar100", "nam-imagenet-mobilenet", "placements",
            "rcam",
        ];

        Assert.Subset(All().ToHashSet(), works.SelectMany(work => new[] { work, work + Small }).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(FullSweeps))]
    public void AFullSweep_NamesItsSourceAndWhatIsInterpretationAndUsesAllImages(string name)
    {
        var text = Text(name);

        Assert.Contains("# Source: ", text, StringComparison.Ordinal);
        Assert.Contains("# Interpretation: ", text, StringComparison.Ordinal);
        Assert.Null(Plan(name).Training.TrainImages);
    }

    [Theory]
    [MemberData(nameof(SmallTwins))]
    public void ASmallTwin_SaysWhatItChangesAndDeclaresItsSubset(string name)
    {
        var plan = Plan(name);

        Assert.Contains($"# The small twin of {name[..^Small.Length]}.yaml", Text(name), StringComparison.Ordinal);
        Assert.Contains("# Changed: ", Text(name), StringComparison.Ordinal);
        Assert.NotNull(plan.Training.TrainImages);
        Assert.NotNull(plan.Training.TestImages);
        Assert.True(plan.Trials.Select(trial => trial.Config.Seed).Distinct().Count() >= 3);
    }

    [Fact]
    public void Placements_TriesEveryModuleAndEveryPlacement()
    {
        var trials = Plan("placements").Trials;

        Assert.Equal(Catalog.Modules.Keys.Order(), trials.Select(trial => trial.Config.Module.Name).Distinct().Order());
        Assert.Equal(Catalog.Placements.Keys.Order(), trials.Select(trial => trial.Config.Placement).OfType<string>().Distinct().Order());
    }

    private static SweepPlan Plan(string name)
    {
        var reading = SweepReader.Read(File.ReadAllBytes(FileOf(name)), $"{name}.yaml", Catalog);
        Assert.True(reading.Definition is not null, string.Join('\n', reading.Problems));
        var planning = SweepPlanner.Plan(reading.Definition, Catalog);
        Assert.True(planning.Plan is not null, string.Join('\n', planning.Problems));
        return planning.Plan;
    }

    private static IEnumerable<string> All() =>
        Directory.EnumerateFiles(Repository.PathOf("sweeps"), "*.yaml")
            .Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal);

    private static string Text(string name) => File.ReadAllText(FileOf(name));

    private static string FileOf(string name) => Repository.PathOf("sweeps", $"{name}.yaml");
}
