namespace Orchestrator.Storage;

/// <summary>What a heartbeat asks of the worker.</summary>
public enum WorkerOrder
{
    /// <summary>Go on.</summary>
    None,

    /// <summary>Take no more trials, finish those that run, leave.</summary>
    DrainFinishing,

    /// <summary>Take no more trials, write a checkpoint of those that run, give them back, leave.</summary>
    DrainNow,
}
