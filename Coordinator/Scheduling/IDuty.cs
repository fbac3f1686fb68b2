namespace Orchestrator.Coordinator.Scheduling;

/// <summary>Recurring work of the coordinator: a plain class that can be run at any time, also twice at once.</summary>
public interface IDuty
{
    /// <summary>The time between two runs.</summary>
    TimeSpan Every { get; }

    /// <summary>Has the duty run before its time whenever there may be something to do. Null for one that only the clock calls.</summary>
    /// <param name="due">To be called then, from any thread.</param>
    IDisposable? Subscribe(Action due) => null;

    /// <summary>Does what is due.</summary>
    Task RunAsync(CancellationToken stop);
}
