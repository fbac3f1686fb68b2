namespace Orchestrator.Cli.Cluster.Servers;

/// <summary>One of the servers that a cluster stands on: started for it, or a part of one that runs on the machine.</summary>
internal interface IClusterServer
{
    /// <summary>What it is, for people.</summary>
    string Description { get; }

    /// <summary>Makes it ready and writes its address, with the password, where the other processes read it.</summary>
    /// <exception cref="CommandException">It cannot be made ready.</exception>
    Task StartAsync(ClusterBook book, CancellationToken stop);
}
