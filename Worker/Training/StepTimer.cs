namespace Orchestrator.Worker.Training;

/// <summary>Measures a span of time with a clock that tests can set.</summary>
internal sealed class StepTimer(TimeProvider time)
{
    private long _start = time.GetTimestamp();

    /// <summary>Seconds since the last restart.</summary>
    public double Seconds => time.GetElapsedTime(_start).TotalSeconds;

    public void Restart() => _start = time.GetTimestamp();
}
