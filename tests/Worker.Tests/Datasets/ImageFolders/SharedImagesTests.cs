using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Datasets.ImageFolders;

/// <summary>Real photographs, where this machine has them: below ORCHESTRATOR_DATA, or in <c>shared/data</c> beside the repository.</summary>
public sealed class SharedImagesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("blood-cells", 720, 196)]
    [InlineData("cats-dogs", 640, 160)]
    [InlineData("imagenette", 400, 100)]
    public void Check_OfRealPhotographs_FindsAllIntact(string name, int train, int test)
    {
        var dataset = TrainingCatalog.Default.Datasets[name];
        var folder = new DatasetLocator(Root(), new DatasetCache(_folder.Path)).TryFind(dataset);
        Assert.SkipWhen(folder is null || dataset.Count(folder).TrainImages != train, $"The subset of {name} is not on this machine.");

        var check = dataset.Check(folder!, new RecordingWatch());

        Assert.Empty(check.Unreadable);
        Assert.Equal((train, test), (check.TrainImages, check.TestImages));
    }

    public void Dispose() => _folder.Dispose();

    private static string Root() => Environment.GetEnvironmentVariable(DatasetLocator.EnvironmentVariable) ?? Repository.PathOf("..", "shared", "data");
}
