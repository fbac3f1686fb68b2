using System.Net;
using System.Net.NetworkInformation;
using Orchestrator.Testing.Servers;

namespace Orchestrator.Testing.Network;

/// <summary>
/// Several hosts on one machine: network namespaces, each with a cable to two bridges that the machine itself has an address on.
/// Needs root and iproute2. Disposing it removes everything.
/// </summary>
public sealed class TestNetwork : IAsyncDisposable
{
    private const string Prefix = "ot";
    private static readonly string[] Programs = ["/usr/sbin/ip", "/sbin/ip", "/usr/bin/ip"];
    private static int _count;

    private readonly string _id;
    private readonly int _subnet;
    private readonly List<NetworkHost> _hosts = [];

    private TestNetwork(string id, int subnet)
    {
        _id = id;
        _subnet = subnet;
    }

    /// <summary>Why this machine can have none; null when it can.</summary>
    public static string? WhyUnavailable =>
        !Environment.IsPrivilegedProcess ? "Network namespaces need root."
        : !Programs.Any(File.Exists) ? "Network namespaces need ip: apt-get install iproute2"
        : null;

    /// <summary>Makes the two bridges.</summary>
    public static async Task<TestNetwork> CreateAsync()
    {
        await RemoveLeftoversAsync();
        var number = Interlocked.Increment(ref _count);
        var network = new TestNetwork($"{Prefix}{Environment.ProcessId:x}-{number:x}", FindSubnet());
        foreach (var wire in Enum.GetValues<Wire>())
        {
            await IpAsync("link", "add", network.Bridge(wire), "type", "bridge");
            await IpAsync("address", "add", $"{network.AddressOf(wire, NetworkHost.MachineNumber)}/24", "dev", network.Bridge(wire));
            await IpAsync("link", "set", network.Bridge(wire), "up");
        }

        return network;
    }

    /// <summary>Adds a host that is connected to both wires.</summary>
    public async Task<NetworkHost> AddHostAsync()
    {
        var host = new NetworkHost(this, _hosts.Count + 1, $"{_id}-{_hosts.Count + 1:x}");
        _hosts.Add(host);
        await IpAsync("netns", "add", host.Name);
        await IpAsync("-n", host.Name, "link", "set", "lo", "up");
        foreach (var wire in Enum.GetValues<Wire>())
        {
            var (outside, inside) = (host.Cable(wire), $"eth{(int)wire}");
            await IpAsync("link", "add", outside, "type", "veth", "peer", "name", inside, "netns", host.Name);
            await IpAsync("link", "set", outside, "master", Bridge(wire), "up");
            await IpAsync("-n", host.Name, "address", "add", $"{host.Address(wire)}/24", "dev", inside);
            await IpAsync("-n", host.Name, "link", "set", inside, "up");
        }

        return host;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // The cables go with the namespaces.
        foreach (var host in _hosts) await IpAsync("netns", "delete", host.Name);
        foreach (var wire in Enum.GetValues<Wire>()) await IpAsync("link", "delete", Bridge(wire));
    }

    internal IPAddress AddressOf(Wire wire, int host) => IPAddress.Parse($"10.{_subnet}.{(int)wire}.{host}");

    internal string SubnetOf(Wire wire) => $"10.{_subnet}.{(int)wire}.0/24";

    internal static Task IpAsync(params string[] words) => new Launcher().RunAsync("ip", words);

    private string Bridge(Wire wire) => $"{_id}-b{(int)wire}";

    // The second byte of 10.x.0.0/16: one that no interface of the machine uses.
    private static int FindSubnet()
    {
        var used = NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(address => address.Address.GetAddressBytes())
            .Where(bytes => bytes is [10, _, _, _])
            .Select(bytes => (int)bytes[1]);
        return Enumerable.Range(200, 55).Except(used).First();
    }

    // A test process that was killed could not remove what it had made; its names have its process id.
    private static async Task RemoveLeftoversAsync()
    {
        foreach (var line in (await new Launcher().RunAsync("ip", ["netns", "list"])).Split('\n'))
        {
            if (line.Split(' ')[0] is { } name && IsLeftover(name)) await IpAsync("netns", "delete", name);
        }

        // Only bridges: the cables go with the namespaces.
        foreach (var bridge in NetworkInterface.GetAllNetworkInterfaces().Select(card => card.Name).Where(IsLeftover))
        {
            if (bridge.Contains("-b", StringComparison.Ordinal)) await IpAsync("link", "delete", bridge);
        }
    }

    private static bool IsLeftover(string name)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal) || name.IndexOf('-', StringComparison.Ordinal) is not (> 2 and var end)) return false;
        return int.TryParse(name[Prefix.Length..end], System.Globalization.NumberStyles.HexNumber, null, out var process)
            && !Directory.Exists($"/proc/{process}");
    }
}
