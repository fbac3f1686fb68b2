namespace Orchestrator.Telemetry;

/// <summary>A part whose state is looked at when somebody asks for metrics.</summary>
public interface IMeasured
{
    /// <summary>Makes its instruments; called once.</summary>
    void Observe(OrchestratorMeter meter);
}
