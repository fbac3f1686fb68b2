namespace Orchestrator.Storage;

/// <summary>
/// Wakes those who look for queued trials. Only a hint: a ring may be for nothing, late or lost, so whoever subscribes looks by itself
/// every now and then as well.
/// </summary>
public interface ITrialSignals
{
    /// <summary>
    /// Calls back whenever trials may have become due: after a submission, a retry, a resume, a trial given back or taken back, and
    /// after the connection to the store was lost. On a thread of the pool; must not block.
    /// </summary>
    /// <returns>Disposing it ends the subscription.</returns>
    IDisposable Subscribe(Action ring);
}
