using System.Net;

namespace Orchestrator.Testing.Network;

/// <summary>One host of a <see cref="TestNetwork"/>.</summary>
public sealed class NetworkHost
{
    /// <summary>The number of the machine that the tests run on, in both wires.</summary>
    internal const int MachineNumber = 254;

    private readonly TestNetwork _network;
    private readonly int _number;

    internal NetworkHost(TestNetwork network, int number, string name)
    {
        _network = network;
        _number = number;
        Name = name;
    }

    /// <summary>The name of its network namespace.</summary>
    public string Name { get; }

    /// <summary>The words in front of a command that make it run on this host.</summary>
    public IReadOnlyList<string> CommandPrefix => ["ip", "netns", "exec", Name];

    /// <summary>Its address on a wire.</summary>
    public IPAddress Address(Wire wire) => _network.AddressOf(wire, _number);

    /// <summary>All addresses of a wire, as <c>10.x.y.0/24</c>.</summary>
    public string Subnet(Wire wire) => _network.SubnetOf(wire);

    /// <summary>
    /// Pulls the cable: packets vanish in both directions and nobody is told, as when a switch dies.
    /// </summary>
    public Task CutAsync(params Wire[] wires) => SetAsync(wires, "down");

    /// <summary>Plugs the cable in again.</summary>
    public Task RestoreAsync(params Wire[] wires) => SetAsync(wires, "up");

    internal string Cable(Wire wire) => $"{Name}-{(int)wire}";

    private async Task SetAsync(Wire[] wires, string state)
    {
        foreach (var wire in wires) await TestNetwork.IpAsync("link", "set", Cable(wire), state);
    }
}
