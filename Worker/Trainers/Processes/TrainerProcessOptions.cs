namespace Orchestrator.Worker.Trainers.Processes;

/// <summary>How trainer processes are started. Set by the program, not by users.</summary>
public sealed class TrainerProcessOptions
{
    /// <summary>The program and what comes before the verb. Default: the program that runs.</summary>
    public IReadOnlyList<string> Program { get; set; } = TrainerLaunch.ThisProgram();

    /// <summary>The plugins' files. Default: none.</summary>
    public IReadOnlyList<string> Plugins { get; set; } = [];

    /// <summary>Files in which the kernel counts processes that it ended because memory ran out. Default: those of the system.</summary>
    public IReadOnlyList<string> OomCounters { get; set; } = OomKills.SystemFiles();
}
