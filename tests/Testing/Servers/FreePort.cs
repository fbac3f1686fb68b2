using System.Net;
using System.Net.Sockets;

namespace Orchestrator.Testing.Servers;

/// <summary>
/// Finds ports for servers that must be told theirs. They lie below the range from which Linux takes the ports of outgoing connections: one of
/// those would otherwise sit on the port before the server does, now and then.
/// </summary>
public static class FreePort
{
    private const int First = 15_000;
    private const int End = 32_768;

    // Not where another test process begins; and never the same twice in this one.
    private static int s_next = Environment.ProcessId * 61;

    /// <summary>A TCP port of the loopback that nobody listened on a moment ago.</summary>
    public static int Find()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref s_next) % (End - First));
            if (IsFree(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
