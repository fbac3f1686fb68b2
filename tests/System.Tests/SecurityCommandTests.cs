using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Orchestrator.Testing.Servers;

namespace Orchestrator.SystemTests;

/// <summary>From a store without users to a coordinator that knows who asks, as docs/security.md shows it.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class SecurityCommandTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly string _address = $"http://127.0.0.1:{FreePort.Find()}";

    private string Database => Path.Combine(_home.Path, "lab.db");

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task FirstUserTokenLoginAndAudit_OverAStoreAndACoordinator()
    {
        Directory.CreateDirectory(_home.Path);
        var (nobody, _, refusal) = await OrchestratorProcess.RunAsync(CoordinatorArguments());
        Assert.Equal(2, nobody);
        Assert.Contains("orchestrator user add", refusal, StringComparison.Ordinal);

        var password = Secret("password", "correct horse battery");
        var (add, _, addErrors) = await AskAsync("user", "add", "ada", "--scopes", "admin", "--password-file", password, "--database", Database);
        Assert.True(add == 0, addErrors);
        var (create, token, _) = await AskAsync("token", "create", "laptop", "--scopes", "submit", "--owner", "ada", "--database", Database);
        Assert.Equal(0, create);
        using var coordinator = OrchestratorProcess.Start(CoordinatorArguments());
        await Eventually.TrueAsync(async () => (await AskAsync("workers", "--server", _address)).ExitCode == 6, "it answers 401", OrchestratorProcess.Patience);

        var file = Secret("token", token);
        var (login, said, loginErrors) = await AskAsync("login", "--server", _address, "--token-file", file);
        Assert.True(login == 0, loginErrors);
        Assert.Contains("'ada (laptop)', which may read,submit", said, StringComparison.Ordinal);
        Assert.Equal(0, (await AskAsync("workers", "--server", _address)).ExitCode);
        var (users, _, forbidden) = await AskAsync("user", "list", "--server", _address);
        Assert.Equal(6, users);
        Assert.Contains("'admin'", forbidden, StringComparison.Ordinal);

        var audit = JsonNode.Parse((await AskAsync("audit", "--json", "--database", Database)).Output)!.AsArray();
        Assert.Equal(["token.create", "user.add"], audit.Select(entry => entry!["action"]!.ToString()));
        Assert.DoesNotContain(token.Trim()[^20..], coordinator.Errors + audit.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TokenFile_ThatOthersCanRead_IsRefusedAndSaysHowToMendIt()
    {
        var file = Secret("token", "orc_0123456789ab_whatever");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        var (code, _, errors) = await AskAsync("workers", "--server", _address, "--token-file", file);

        Assert.Equal(2, code);
        Assert.Contains($"chmod 600 {file}", errors, StringComparison.Ordinal);
    }

    private string[] CoordinatorArguments() => ["coordinator", "--database", Database, "--broker", "memory", "--listen", _address];

    private string Secret(string name, string text)
    {
        var file = _home.WriteText(name, text);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return file;
    }

    private Task<(int ExitCode, string Output, string Errors)> AskAsync(params string[] words) =>
        OrchestratorProcess.RunAsync([.. words, "--home", _home.Path]);
}
