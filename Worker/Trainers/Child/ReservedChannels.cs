using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Orchestrator.Worker.Trainers.Child;

/// <summary>
/// The pipes to the agent, out of reach of everything that trains here: this process begins with them as standard input and output, moves them
/// to descriptors of their own, and lets standard input be empty and standard output be standard error. Whatever a plugin or a native library
/// prints then goes to the agent's log and cannot come between two messages.
/// </summary>
internal sealed partial class ReservedChannels : IDisposable
{
    private const int StandardInput = 0;
    private const int StandardOutput = 1;
    private const int StandardError = 2;

    // fcntl.h of Linux: like dup, but not inherited by processes that trained code may start.
    private const int DuplicateClosedOnExec = 1030;
    private const int LowestOwn = 3;

    private ReservedChannels(Stream orders, Stream reports) => (Orders, Reports) = (orders, reports);

    /// <summary>From the agent; its end means that the agent is gone.</summary>
    public Stream Orders { get; }

    /// <summary>To the agent.</summary>
    public Stream Reports { get; }

    /// <summary>Moves the pipes. To be called before anything can print.</summary>
    /// <exception cref="IOException">The system refused.</exception>
    public static ReservedChannels Take()
    {
        var orders = new FileStream(Duplicate(StandardInput), FileAccess.Read, bufferSize: 0);
        var reports = new FileStream(Duplicate(StandardOutput), FileAccess.Write, bufferSize: 0);
        using var nothing = File.OpenHandle("/dev/null");
        Replace((int)nothing.DangerousGetHandle(), StandardInput);
        Replace(StandardError, StandardOutput);
        // Who used the console before has a duplicate of the pipe.
        Console.SetOut(Console.Error);
        return new ReservedChannels(orders, reports);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Orders.Dispose();
        Reports.Dispose();
    }

    private static SafeFileHandle Duplicate(int descriptor)
    {
        var duplicate = FileControl(descriptor, DuplicateClosedOnExec, LowestOwn);
        if (duplicate < 0) throw new IOException($"Descriptor {descriptor} cannot be duplicated (errno {Marshal.GetLastPInvokeError()}).");
        return new SafeFileHandle(duplicate, ownsHandle: true);
    }

    private static void Replace(int by, int descriptor)
    {
        if (DuplicateTo(by, descriptor) < 0)
            throw new IOException($"Descriptor {descriptor} cannot be replaced (errno {Marshal.GetLastPInvokeError()}).");
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int FileControl(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int DuplicateTo(int from, int to);
}
