using System.CommandLine;
using Orchestrator.Cli.Cluster;
using Orchestrator.Cli.Hosting;

namespace Orchestrator.Cli.Client;

/// <summary>Where a command has its token from: a named file, the environment, its home's cluster, what <c>login</c> stored.</summary>
internal static class TokenSource
{
    /// <summary>The environment variable that holds a token.</summary>
    public const string Variable = "ORCHESTRATOR_TOKEN";

    /// <summary>The environment variable that names a file with a token.</summary>
    public const string FileVariable = Variable + "_FILE";

    /// <summary>The option that names a file.</summary>
    public static Option<string?> Option() => new("--token-file")
    {
        Description = $"A file with the API token, which only its owner may read. "
            + $"Default: ${Variable}, ${FileVariable}, else what 'orchestrator login' stored.",
    };

    /// <summary>The token for a coordinator; null when there is none.</summary>
    /// <exception cref="CommandException">A file does not exist, or others than its owner can read it.</exception>
    public static string? Find(string? file, Uri server, HomeDirectory home)
    {
        if (file is not null) return PrivateFiles.ReadSecret(file);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given) return given.Trim();
        if (Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } named) return PrivateFiles.ReadSecret(named);
        var cluster = new ClusterFolder(home);
        if (cluster.ReadState()?.Server is { } own && new Uri(own) == server && ClusterToken.Read(cluster) is { } token) return token;
        return new LoginFile(home).Find(server);
    }
}
