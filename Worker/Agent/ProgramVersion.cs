using System.Reflection;

namespace Orchestrator.Worker.Agent;

/// <summary>Which Orchestrator this process runs.</summary>
internal static class ProgramVersion
{
    /// <summary>The version with the commit that it was built from.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
