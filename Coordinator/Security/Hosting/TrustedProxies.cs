using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace Orchestrator.Coordinator.Security.Hosting;

/// <summary>Believes what proxies in front say about the client's address and about TLS, if they are named.</summary>
internal sealed class TrustedProxies(IOptions<SecurityOptions> security) : IConfigureOptions<ForwardedHeadersOptions>
{
    public void Configure(ForwardedHeadersOptions options)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        var networks = Read(security.Value.TrustedProxies, []);
        foreach (var network in networks) options.KnownIPNetworks.Add(network);
        options.ForwardedHeaders = networks.Count > 0
            ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
            : ForwardedHeaders.None;

        // As many as are trusted in a row; the first that is not ends it.
        options.ForwardLimit = null;
    }

    /// <summary>Reads the setting.</summary>
    /// <param name="text">Addresses and networks with commas between them.</param>
    /// <param name="problems">Gets the words that are neither.</param>
    public static IReadOnlyList<IPNetwork> Read(string text, ICollection<string> problems)
    {
        var networks = new List<IPNetwork>();
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPNetwork.TryParse(word, out var network)) networks.Add(network);
            else if (IPAddress.TryParse(word, out var address)) networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else problems.Add($"Security:TrustedProxies: '{word}' is neither an address nor a network such as 10.0.0.0/8.");
        }

        return networks;
    }
}
