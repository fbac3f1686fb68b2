using Orchestrator.Telemetry;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent.Attempts;

/// <summary>Takes the time from one step of a training to the next, out of what it reports. For one thread.</summary>
internal sealed class StepClock(OrchestratorMeter meter, TimeProvider time)
{
    private (int Epoch, int Step) _last = (-1, 0);
    private long _at;

    /// <summary>A step was finished. Only from one step to the next of the same epoch: between epochs lies a validation.</summary>
    public void Finished(TrialProgress progress)
    {
        var now = time.GetTimestamp();
        if (_last == (progress.Epoch, progress.Step - 1)) meter.StepDuration.Record(time.GetElapsedTime(_at, now).TotalSeconds);
        (_last, _at) = ((progress.Epoch, progress.Step), now);
    }

    /// <summary>Something else than a step took time.</summary>
    public void Skip() => _last = (-1, 0);
}
