namespace Orchestrator.Storage.Postgres;

/// <summary>What one caller asked for, waiting to be run with what others asked for.</summary>
internal abstract class GroupedCall
{
    /// <summary>Hands the answer to whoever waits for it; the transaction is committed.</summary>
    public abstract void Complete();

    /// <summary>Nothing was written, or nobody knows.</summary>
    public abstract void Fail(Exception failure);
}
