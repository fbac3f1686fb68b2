using System.Text.Json;
using Orchestrator.Cli.Hosting;
using Orchestrator.Trials;

namespace Orchestrator.Cli.Client;

/// <summary>The tokens that <c>orchestrator login</c> stored, by coordinator: a file of the home that only its owner can read.</summary>
internal sealed class LoginFile(HomeDirectory home)
{
    /// <summary>The file.</summary>
    public string Path { get; } = System.IO.Path.Combine(home.Root, "logins.json");

    /// <summary>The token for a coordinator, or null.</summary>
    /// <exception cref="CommandException">Others than its owner can read the file.</exception>
    public string? Find(Uri server) => Read().GetValueOrDefault(Key(server));

    /// <summary>Stores a token, in place of one that was there.</summary>
    public void Store(Uri server, string token)
    {
        var tokens = Read();
        tokens[Key(server)] = token;
        home.Create();
        PrivateFiles.Write(Path, JsonSerializer.Serialize(tokens, OrchestratorJson.Indented));
    }

    private Dictionary<string, string> Read()
    {
        if (!File.Exists(Path)) return [];
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(PrivateFiles.ReadSecret(Path), OrchestratorJson.Compact) ?? [];
        }
        catch (JsonException)
        {
            throw new CommandException(ExitCode.BadInput, $"{Path} cannot be read. Remove it, and sign in again with: orchestrator login");
        }
    }

    private static string Key(Uri server) => server.ToString().TrimEnd('/');
}
