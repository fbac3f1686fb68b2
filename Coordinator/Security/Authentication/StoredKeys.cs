using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using Orchestrator.Storage.Security;

namespace Orchestrator.Coordinator.Security.Authentication;

/// <summary>Keeps the framework's keys in the store: sessions survive restarts, and dashboards behind a balancer share them.</summary>
internal sealed class StoredKeys(IKeyStore keys) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    // The framework asks synchronously, a few times in a process's life, on a thread of the pool.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => keys.ListAsync(CancellationToken.None)).GetAwaiter().GetResult().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName)
    {
        var xml = element.ToString(SaveOptions.DisableFormatting);
        Task.Run(() => keys.AddAsync(friendlyName, xml, CancellationToken.None)).GetAwaiter().GetResult();
    }
}
