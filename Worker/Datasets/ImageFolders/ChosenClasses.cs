namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>The class folders that a data set takes.</summary>
/// <param name="Names">In the order of their labels.</param>
/// <param name="AreChosen">Whether they are a choice among others that has to be recorded with a result.</param>
internal sealed record ChosenClasses(IReadOnlyList<string> Names, bool AreChosen);
