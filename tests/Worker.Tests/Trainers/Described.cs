using Orchestrator.Trials;
using Orchestrator.Worker.Agent.Reports;

namespace Orchestrator.Worker.Tests.Trainers;

/// <summary>Checkpoint files as the store would know them.</summary>
internal static class Described
{
    /// <summary>The pointer to a file under the root.</summary>
    public static CheckpointInfo Checkpoint(string root, string path) => new CheckpointFolder(root).Describe(new WrittenCheckpoint(path, 0, 0));
}
