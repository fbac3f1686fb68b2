using System.Runtime.InteropServices;

namespace Orchestrator.Worker.Trainers.Child;

/// <summary>Ends this process without waiting for anything.</summary>
internal static partial class ProcessEnd
{
    /// <summary>
    /// Ends it with status 0, whatever its threads do. Leaving in good order would run the destructors of libraries that other threads still
    /// compute with, and a training that hangs would keep it alive.
    /// </summary>
    public static void Now() => Exit(0);

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void Exit(int status);
}
