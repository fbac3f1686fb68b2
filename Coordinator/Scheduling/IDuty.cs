namespace Orchestrator.Coordinator.Scheduling;

/// <summary>Recurring work of the coordinator: a plain class that can be run at any time, also twice at once.</summary>
public interface IDuty
{
    /// <summary>The time between two runs.</summary>
    TimeSpan Every { get; }

    /// <summary>Does what is due.</summary>
    Task RunAsync(CancellationToken stop);
}
