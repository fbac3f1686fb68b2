namespace Orchestrator.Storage;

/// <summary>Whether a fenced write was taken.</summary>
public enum WriteAnswer
{
    /// <summary>It was written.</summary>
    Accepted,

    /// <summary>The fence is old: nothing was written.</summary>
    LeaseLost,
}
