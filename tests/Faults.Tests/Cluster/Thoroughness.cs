namespace Orchestrator.FaultTests.Cluster;

/// <summary>How often the dearest faults are injected: less often in <c>./test</c>, which everybody waits for, than in the soak.</summary>
internal static class Thoroughness
{
    /// <summary>The environment variable that the soak sets to 1.</summary>
    public const string Variable = "ORCHESTRATOR_THOROUGH";

    /// <summary>The number for the soak, or the one for <c>./test</c>.</summary>
    public static int Times(int soak, int test) => Environment.GetEnvironmentVariable(Variable) == "1" ? soak : test;
}
