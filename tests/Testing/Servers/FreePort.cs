using System.Net;
using System.Net.Sockets;

namespace Orchestrator.Testing.Servers;

/// <summary>Finds ports for servers that must be told theirs.</summary>
public static class FreePort
{
    /// <summary>A TCP port of the loopback that nobody listened on a moment ago.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
