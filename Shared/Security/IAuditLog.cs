namespace Orchestrator.Security;

/// <summary>Writes down who changed what. Called after the change took effect.</summary>
public interface IAuditLog
{
    /// <summary>Records a change by the current actor.</summary>
    /// <param name="action">What was done, such as <c>sweep.cancel</c>.</param>
    /// <param name="target">To what: an id.</param>
    /// <param name="detail">More about it, written as JSON; never a secret. Null for nothing.</param>
    /// <param name="stop">Ends it.</param>
    Task RecordAsync(string action, string target, object? detail, CancellationToken stop);
}
