using System.Runtime.Versioning;

namespace Orchestrator.SystemTests.Deployment;

/// <summary><c>orchestrator init</c>: private files with secrets of their own, and never a change to what is there.</summary>
[SupportedOSPlatform("linux")]
public sealed class InitCommandTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TempFolder _folder = new();

    public InitCommandTests() => File.WriteAllText(_folder.File("docker-compose.yml"), "services: {}\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Init_EmptyFolder_WritesPrivateFilesAndSaysWhatIsNext()
    {
        var (code, output, errors) = await InitAsync();

        Assert.True(code == 0, errors);
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(_folder.File(".env")));
        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.File("secrets")));
        Assert.Contains("docker compose up", output, StringComparison.Ordinal);
        var (password, address) = (await SecretAsync("postgres-password"), await SecretAsync("database-address"));
        Assert.Equal(24, password.Length);
        Assert.Equal($"postgres://orchestrator:{password}@postgres:5432/orchestrator", address);
        Assert.DoesNotContain(password, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Init_Twice_ChangesNothingAndSaysSo()
    {
        await InitAsync();
        var before = await SecretAsync("admin-password");

        var (code, output, _) = await InitAsync();

        Assert.Equal(0, code);
        Assert.Contains("nothing was changed", output, StringComparison.Ordinal);
        Assert.Equal(before, await SecretAsync("admin-password"));
    }

    [Fact]
    public async Task Init_APartIsMissing_RefusesAndNamesIt()
    {
        await InitAsync();
        File.Delete(_folder.File("secrets/broker-address"));

        var (code, _, errors) = await InitAsync();

        Assert.Equal(2, code);
        Assert.Contains($"Missing: {_folder.File("secrets/broker-address")}.", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("secrets/broker-address")));
    }

    [Fact]
    public async Task Init_NotTheFolderOfTheComposeFile_Refuses()
    {
        var (code, _, errors) = await OrchestratorProcess.RunAsync("init", "--folder", _folder.Folder("elsewhere"));

        Assert.Equal(3, code);
        Assert.Contains("There is no docker-compose.yml", errors, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Errors)> InitAsync() => OrchestratorProcess.RunAsync("init", "--folder", _folder.Path);

    private Task<string> SecretAsync(string name) => File.ReadAllTextAsync(_folder.File($"secrets/{name}"));
}
