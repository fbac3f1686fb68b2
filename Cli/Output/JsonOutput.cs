using System.Text.Json;
using Orchestrator.Trials;

namespace Orchestrator.Cli.Output;

/// <summary>Prints records as JSON for scripts.</summary>
internal static class JsonOutput
{
    public static void Write<T>(T record) => Console.WriteLine(JsonSerializer.Serialize(record, OrchestratorJson.Indented));
}
