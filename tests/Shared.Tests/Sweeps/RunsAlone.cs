namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>Tests that measure processor time and so must run when no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = nameof(RunsAlone);
}
