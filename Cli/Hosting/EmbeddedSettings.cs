namespace Orchestrator.Cli.Hosting;

/// <summary>How the embedded form is hosted.</summary>
/// <param name="Home">Where everything is kept.</param>
/// <param name="Data">Folder of data sets; null means the environment's or the packages' place.</param>
/// <param name="Slots">Trials at the same time.</param>
/// <param name="Port">The dashboard's port on 127.0.0.1; another free one when taken.</param>
/// <param name="CheckpointEvery">Time between two checkpoints of a trial.</param>
/// <param name="Exit">Whether to leave when the sweep is finished.</param>
/// <param name="MeasureLatency">Whether each trial ends with a measurement of its deploy form's speed.</param>
internal sealed record EmbeddedSettings(HomeDirectory Home, string? Data, int Slots, int Port, TimeSpan CheckpointEvery, bool Exit, bool MeasureLatency);
