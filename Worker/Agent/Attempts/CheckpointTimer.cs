namespace Orchestrator.Worker.Agent.Attempts;

/// <summary>Says when an attempt's next checkpoint is due.</summary>
internal sealed class CheckpointTimer(TimeSpan every, TimeProvider time)
{
    private long _since = time.GetTimestamp();

    /// <summary>Whether the time since the last checkpoint, or the last try at one, is up.</summary>
    public bool IsDue => time.GetElapsedTime(Volatile.Read(ref _since)) >= every;

    /// <summary>A checkpoint was written, or could not be: a full disk is not asked again at every step.</summary>
    public void Restart() => Volatile.Write(ref _since, time.GetTimestamp());
}
