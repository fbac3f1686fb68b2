using System.Net;
using System.Net.Sockets;

namespace Orchestrator.Cli.Cluster;

/// <summary>Ports on 127.0.0.1.</summary>
internal static class LoopbackPort
{
    /// <summary>A port that nothing listens on. Another process may take it before it is used; whoever then cannot listen says so.</summary>
    public static int Free() => TryBind(0) ?? throw new CommandException(ExitCode.Failure, "No port is free on 127.0.0.1.");

    /// <summary>The wanted port when nothing listens on it, else a free one.</summary>
    public static int FreeOr(int wanted) => TryBind(wanted) ?? Free();

    /// <summary>Whether something listens on the port.</summary>
    public static async Task<bool> AnswersAsync(int port, CancellationToken stop)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, stop);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int? TryBind(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return ((IPEndPoint)socket.LocalEndPoint!).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
