using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Orchestrator.Coordinator.Security.Authentication;
using Orchestrator.Storage.Security;

namespace Orchestrator.Coordinator.Security.SignIn;

/// <summary>Links that sign in once, within minutes: what 'cluster up' prints.</summary>
public static class SignInLink
{
    /// <summary>How long a link can be used.</summary>
    public static readonly TimeSpan ValidFor = TimeSpan.FromMinutes(10);

    private const int SecretBytes = 32;

    /// <summary>Makes a link that signs in as a token, and returns its path and query.</summary>
    public static async Task<string> CreateAsync(ISignInStore store, string tokenId, CancellationToken stop)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        await store.AddLinkAsync(HashOf(secret), tokenId, ValidFor, stop);
        return $"{SessionPages.LinkPath}?key={secret}";
    }

    /// <summary>What the store keeps of a secret.</summary>
    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
