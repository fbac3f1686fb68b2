using Orchestrator.Cli.Cluster.Processes;

namespace Orchestrator.Cli.Cluster;

/// <summary>A process that a cluster started.</summary>
/// <param name="Name">For people: <c>coordinator</c>, <c>worker-2</c>.</param>
/// <param name="Role">What it does.</param>
/// <param name="Identity">Which process.</param>
/// <param name="Log">The file with its output.</param>
internal sealed record ClusterProcess(string Name, ClusterRole Role, ProcessIdentity Identity, string Log);
