namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>The samples in Valid/ are planned without problems.</summary>
public sealed class ValidSampleTests
{
    [Theory]
    [InlineData("quickstart.yaml", 5, 10)]
    [InlineData("paper.yaml", 21, 63)]
    [InlineData("no-recipe.json", 6, 30)]
    [InlineData("skipping.yaml", 295, 295)]
    public void Sample_IsPlanned(string file, int cells, int trials)
    {
        var plan = SweepSamples.Plan(File.ReadAllText(Path.Combine(SweepSamples.Folder("Valid"), file)));

        Assert.Equal((cells, trials), (plan.Cells.Count, plan.Trials.Count));
    }

    [Fact]
    public void Samples_AreAllTested() => Assert.Equal(4, Directory.GetFiles(SweepSamples.Folder("Valid")).Length);
}
