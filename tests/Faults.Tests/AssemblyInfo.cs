using Orchestrator.FaultTests.Cluster;

// Rows mostly wait, for leases to end and for servers to come back; more at once would only fight for two cores.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
[assembly: AssemblyFixture(typeof(SharedServers))]
