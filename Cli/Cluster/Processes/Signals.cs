using System.Runtime.InteropServices;

namespace Orchestrator.Cli.Cluster.Processes;

/// <summary>Sends signals to processes that this one did not start; .NET itself only knows how to kill.</summary>
internal static partial class Signals
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    /// <summary>Sends a signal, if the process is still the one that is meant.</summary>
    public static void Send(ProcessIdentity process, int signal)
    {
        if (process.IsAlive()) _ = SendTo(process.Pid, signal);
    }

    /// <summary>Sends a signal to the process and all of its group; each process of a cluster leads a group of its own.</summary>
    public static void SendToGroup(ProcessIdentity process, int signal)
    {
        if (process.IsAlive()) _ = SendTo(-process.Pid, signal);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendTo(int pid, int signal);
}
