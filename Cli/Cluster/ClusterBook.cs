using Orchestrator.Cli.Cluster.Processes;

namespace Orchestrator.Cli.Cluster;

/// <summary>Keeps <c>cluster.json</c> true while a cluster is started: whatever happens then, the file says what to stop.</summary>
internal sealed class ClusterBook(ClusterFolder folder)
{
    private readonly Lock _lock = new();

    /// <summary>What runs.</summary>
    public ClusterState State { get; private set; } = new();

    /// <summary>Changes what is noted. Servers start side by side.</summary>
    public void Note(Func<ClusterState, ClusterState> change)
    {
        lock (_lock)
        {
            State = change(State);
            folder.WriteState(State);
        }
    }

    /// <summary>Starts a process and notes it.</summary>
    /// <exception cref="CommandException">It ended at once.</exception>
    public ClusterProcess Start(string name, ClusterRole role, DetachedProcess process)
    {
        var started = new ClusterProcess(name, role, process.Start(), process.Log);
        Note(state => state with { Processes = [.. state.Processes, started] });
        return started;
    }
}
