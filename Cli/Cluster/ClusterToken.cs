using Orchestrator.Cli.Hosting;
using Orchestrator.Coordinator.Security.SignIn;
using Orchestrator.Security;
using Orchestrator.Storage;

namespace Orchestrator.Cli.Cluster;

/// <summary>The token of a home's cluster, in its folder: the home's commands find it, other users of the machine do not.</summary>
internal static class ClusterToken
{
    private const string Name = "cluster";

    /// <summary>The token, made and written down when the store does not know one.</summary>
    public static async Task<string> EnsureAsync(ClusterFolder folder, CancellationToken stop)
    {
        await using var store = await OpenAsync(folder, stop);
        if (await FindAsync(folder, store, stop) is not null) return Read(folder)!;
        var created = await store.TokenControl.CreateAsync(Name, owner: null, Scopes.All, validFor: null, stop);
        PrivateFiles.Write(folder.TokenFile, created.Token!.Secret);
        return created.Token.Secret;
    }

    /// <summary>The token; null when no cluster was ever started.</summary>
    public static string? Read(ClusterFolder folder) => File.Exists(folder.TokenFile) ? PrivateFiles.ReadSecret(folder.TokenFile) : null;

    /// <summary>Path and query of a link that signs in at the dashboard once.</summary>
    /// <exception cref="CommandException">The token was revoked.</exception>
    public static async Task<string> LinkAsync(ClusterFolder folder, CancellationToken stop)
    {
        await using var store = await OpenAsync(folder, stop);
        var token = await FindAsync(folder, store, stop)
            ?? throw new CommandException(
                ExitCode.Refused, "The cluster's token was revoked. Another is made by the next 'orchestrator cluster up'.");
        return await SignInLink.CreateAsync(store.SignIns, token, stop);
    }

    private static async Task<string?> FindAsync(ClusterFolder folder, StoreAccess store, CancellationToken stop)
    {
        if (Read(folder) is not { } text || TokenText.Parse(text) is not { } token) return null;
        var found = await store.Tokens.FindAsync(token.Id, stop);
        var counts = found?.IsValid(TimeProvider.System.GetUtcNow().UtcDateTime) == true && token.Matches(found.SecretHash);
        return counts ? token.Id : null;
    }

    private static Task<StoreAccess> OpenAsync(ClusterFolder folder, CancellationToken stop) =>
        StoreAccess.OpenAsync(DatabaseAddress.Parse(File.ReadAllText(folder.DatabaseAddress)), stop);
}
