using System.CommandLine;

namespace Orchestrator.Cli.Commands;

/// <summary>Options that several commands have, worded once.</summary>
internal static class CommonOptions
{
    public static Option<string?> Home() => new("--home")
    {
        Description = "Folder of the database, checkpoints and caches. Default: $ORCHESTRATOR_HOME, else ~/.orchestrator.",
    };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON for scripts." };

    public static Option<string?> Data() => new("--data")
    {
        Description = "Folder of data sets. Default: $ORCHESTRATOR_DATA, else where their Debian packages put them.",
    };

    /// <summary>Given once, for every command: whatever names modules may need it.</summary>
    public static Option<string[]> Plugin() => new("--plugin")
    {
        Description = "A class library that adds modules, backbones or data sets; repeatable. "
            + "Default: the files in $ORCHESTRATOR_PLUGINS, separated as in $PATH.",
        Recursive = true,
        AllowMultipleArgumentsPerToken = false,
    };

    public static Argument<string> Definition() => new("file") { Description = "The sweep definition (YAML or JSON)." };

    public static Argument<string> Sweep() => new("sweep") { Description = "A sweep's id, or its name when only one sweep has it." };

    public static Argument<string> Trial() => new("trial") { Description = "A trial's id, or its first digits." };

    public static Argument<string> Worker() => new("worker") { Description = "A worker's id, or the beginning of one that only one worker has." };
}
