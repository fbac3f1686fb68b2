using System.Diagnostics;

namespace Orchestrator.SystemTests.Deployment;

/// <summary>docker-compose.yml is valid with what <c>orchestrator init</c> writes, for all profiles, and refuses to start without it.</summary>
public sealed class ComposeFileTests : IDisposable
{
    private static readonly string[] Services = ["coordinator", "dashboard", "postgres", "rabbitmq", "worker", "worker-gpu"];

    private readonly TempFolder _folder = new();

    public ComposeFileTests() => File.Copy(Repository.PathOf("docker-compose.yml"), _folder.File("docker-compose.yml"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--profile", "gpu")]
    public async Task Config_AfterInit_IsValidInEveryProfile(params string[] profile)
    {
        await OrchestratorProcess.RunAsync("init", "--folder", _folder.Path);

        var (code, output, errors) = await ComposeAsync([.. profile, "config", "--services"]);

        Assert.True(code == 0, errors);
        // This docker-compose lists every profile's services.
        Assert.Equal(Services, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [Fact]
    public async Task Config_TheWorkerOnGpus_StartsInItsProfileOnlyAndReservesThem()
    {
        await OrchestratorProcess.RunAsync("init", "--folder", _folder.Path);

        var (_, output, _) = await ComposeAsync("config");

        var worker = output.Split("\n  worker-gpu:\n")[1];
        Assert.Contains("profiles:\n    - gpu\n", worker, StringComparison.Ordinal);
        Assert.Contains("driver: nvidia", worker, StringComparison.Ordinal);
        Assert.Equal(1, output.Split("profiles:").Length - 1);
    }

    [Fact]
    public async Task Config_AfterInit_PublishesOnTheLoopbackOnlyAndShowsNoSecret()
    {
        await OrchestratorProcess.RunAsync("init", "--folder", _folder.Path);

        var (_, output, _) = await ComposeAsync("--profile", "gpu", "config");

        Assert.Equal(2, output.Split("127.0.0.1:50").Length - 1);
        Assert.DoesNotContain("0.0.0.0", output, StringComparison.Ordinal);
        foreach (var secret in Directory.GetFiles(_folder.File("secrets")))
            Assert.DoesNotContain((await File.ReadAllTextAsync(secret)).Trim(), output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Config_WithoutEnvironmentFile_RefusesAndSaysWhatToDo()
    {
        var (code, _, errors) = await ComposeAsync("config");

        Assert.NotEqual(0, code);
        Assert.Contains("./orchestrator init", errors, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Errors)> ComposeAsync(params string[] words)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/docker-compose"), "docker-compose is not installed: apt-get install docker-compose");
        var start = new ProcessStartInfo("/usr/bin/docker-compose", words)
        {
            WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ORCHESTRATOR_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
