namespace Orchestrator.Worker.Datasets;

/// <summary>What a data set's files hold.</summary>
/// <param name="Classes">Number of classes.</param>
/// <param name="TrainImages">Training images.</param>
/// <param name="TestImages">Test images.</param>
/// <param name="Bytes">Of the files on disk.</param>
public sealed record DatasetCount(int Classes, int TrainImages, int TestImages, long Bytes);
