using Orchestrator.Telemetry;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Trainers.Protocol;

/// <summary>What a trainer process needs to know besides trials. Sent and not put on its command line, where every user of the machine can read it.</summary>
/// <param name="Training">Data, caches, threads, measurements.</param>
/// <param name="CheckpointRoot">The local folder of checkpoints, absolute.</param>
/// <param name="CheckpointEvery">Training time between two checkpoints of a trial.</param>
/// <param name="Telemetry">Where traces go.</param>
internal sealed record TrainerSettings(TrainingOptions Training, string CheckpointRoot, TimeSpan CheckpointEvery, TelemetryOptions Telemetry);
