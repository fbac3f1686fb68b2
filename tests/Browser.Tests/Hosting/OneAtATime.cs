namespace Orchestrator.Browser.Tests.Hosting;

/// <summary>Journeys run one after the other: they share one browser, and their waits are for a machine with two cores.</summary>
[CollectionDefinition(nameof(Journey), DisableParallelization = true)]
public sealed class OneAtATime;
