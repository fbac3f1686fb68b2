using System.Net;
using System.Net.Sockets;

namespace Orchestrator.Coordinator.Security;

/// <summary>What counts as one client: an IPv4 address, or the /64 network of an IPv6 address, which one machine has whole.</summary>
internal static class ClientNetwork
{
    private const int NetworkBytes = 8;

    public static IPAddress Of(IPAddress? address)
    {
        if (address is null) return IPAddress.None;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}
