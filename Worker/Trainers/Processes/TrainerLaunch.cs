using System.Diagnostics;
using System.Reflection;
using Orchestrator.Worker.Trainers.Protocol;

namespace Orchestrator.Worker.Trainers.Processes;

/// <summary>How trainer processes are started: this program again, with another verb.</summary>
/// <param name="Program">The program and what comes before the verb.</param>
/// <param name="Plugins">The plugins' files.</param>
/// <param name="Settings">Sent to each process.</param>
internal sealed record TrainerLaunch(IReadOnlyList<string> Program, IReadOnlyList<string> Plugins, TrainerSettings Settings)
{
    private const string VisibleGpus = "CUDA_VISIBLE_DEVICES";

    // The addresses of database and broker may be in there, with passwords; code that is trained has no business with them.
    private const string AgentSettings = "ORCHESTRATOR__";

    /// <summary>The program that runs now.</summary>
    /// <exception cref="InvalidOperationException">The system does not say which it is.</exception>
    public static IReadOnlyList<string> ThisProgram()
    {
        var path = Environment.ProcessPath ?? throw new InvalidOperationException("The system does not say where this program's file is.");
        // "dotnet orchestrator.dll" in place of the program's own executable.
        return Path.GetFileNameWithoutExtension(path) == "dotnet" && Assembly.GetEntryAssembly()?.Location is { Length: > 0 } assembly
            ? [path, assembly]
            : [path];
    }

    /// <summary>The process for a device.</summary>
    /// <param name="device">The device's name.</param>
    /// <param name="gpu">What the CUDA libraries call it; null for the processor.</param>
    public ProcessStartInfo For(string device, string? gpu)
    {
        IEnumerable<string> plugins = Plugins.SelectMany(file => (string[])[TrainerVerb.Plugin, file]);
        var start = new ProcessStartInfo(Program[0], [.. Program.Skip(1), TrainerVerb.Name, TrainerVerb.Device, device, .. plugins])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith(AgentSettings, StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        if (gpu is not null) start.Environment[VisibleGpus] = gpu;
        return start;
    }
}
