using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Orchestrator.Messaging;

/// <summary>Checks the certificate of a broker: it must be the host's, and an authority that we trust must have signed it.</summary>
public static class BrokerCertificate
{
    /// <summary>The check for connections to a broker. Without an authority of its own the machine's are trusted.</summary>
    public static RemoteCertificateValidationCallback Check(BrokerAddress broker)
    {
        if (broker.AuthorityFile is not { } file) return (_, _, _, errors) => errors == SslPolicyErrors.None;
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(file);
        return (_, certificate, chain, errors) =>
            certificate is not null
            && (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) == SslPolicyErrors.None
            && IsSignedBy(authorities, certificate, chain);
    }

    private static bool IsSignedBy(X509Certificate2Collection authorities, X509Certificate certificate, X509Chain? sent)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        // Authorities of a lab's own publish no lists of revoked certificates.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        // What lies between the certificate and the authority, as the broker sent it.
        foreach (var element in sent?.ChainElements.AsEnumerable() ?? []) chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        using var whole = new X509Certificate2(certificate);
        return chain.Build(whole);
    }
}
