namespace Orchestrator.Coordinator.Workers.Connect;

/// <summary>What a node needs to train, with passwords.</summary>
/// <param name="Database">The store's address.</param>
/// <param name="Broker">The broker's address.</param>
public sealed record WorkerConnection(string Database, string Broker);
