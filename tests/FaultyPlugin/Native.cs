using System.Runtime.InteropServices;

namespace FaultyPlugin;

/// <summary>What native code can do to its process.</summary>
internal static partial class Native
{
    /// <summary>Ends the process by SIGABRT, as an assertion in a library does.</summary>
    [LibraryImport("libc", EntryPoint = "abort")]
    public static partial void Abort();

    /// <summary>Never returns.</summary>
    public static void Pause()
    {
        while (true) _ = WaitForSignal();
    }

    /// <summary>Prints to the C library's standard output, past .NET's console.</summary>
    public static void PrintLine(string text)
    {
        _ = Put(text);
        _ = Flush(0);
    }

    [LibraryImport("libc", EntryPoint = "pause")]
    private static partial int WaitForSignal();

    [LibraryImport("libc", EntryPoint = "puts", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Put(string text);

    [LibraryImport("libc", EntryPoint = "fflush")]
    private static partial int Flush(nint file);
}
