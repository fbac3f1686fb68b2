using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>How fast trials of one kind trained on one device model.</summary>
/// <param name="Device">The processor or GPU model.</param>
/// <param name="Backbone">The backbone's name.</param>
/// <param name="Dataset">The data set's name.</param>
/// <param name="Module">The module's name.</param>
/// <param name="Placement">The placement; null without a module.</param>
/// <param name="Precision">Arithmetic.</param>
/// <param name="ImagesPerSecond">Mean training speed of one slot.</param>
/// <param name="Trials">Trials it is the mean of.</param>
public sealed record RecordedSpeed(
    string Device, string Backbone, string Dataset, string Module, string? Placement, Precision Precision, double ImagesPerSecond, int Trials);
