using System.Globalization;
using System.Net;

namespace Orchestrator.Worker.Agent.Monitoring;

/// <summary>Where a worker answers monitoring.</summary>
/// <param name="Url">The address that is listened on.</param>
/// <param name="IsLoopback">Whether only this machine reaches it.</param>
public sealed record MetricsAddress(string Url, bool IsLoopback)
{
    /// <summary>What can be read, for problems.</summary>
    public const string Forms = "a port such as 9464, which is one of 127.0.0.1, or an address such as http://127.0.0.1:9464";

    /// <summary>Reads an address; null when it is none.</summary>
    public static MetricsAddress? TryRead(string text)
    {
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            return new MetricsAddress(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"), true);
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && url.PathAndQuery == "/"
            ? new MetricsAddress(text, IsOfThisMachine(url))
            : null;
    }

    private static bool IsOfThisMachine(Uri url) =>
        url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
