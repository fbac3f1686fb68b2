using System.Globalization;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Orchestrator.SystemTests.Monitoring;

namespace Orchestrator.SystemTests;

/// <summary>The distributed form on one machine, as the README shows it: real servers, real processes, real training.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ClusterTests : IAsyncDisposable
{
    private static readonly Dictionary<string, string> EverythingLogged = new()
    {
        ["ORCHESTRATOR__LOGGING__LOGLEVEL__DEFAULT"] = "Trace",
        ["ORCHESTRATOR__LOGGING__LOGLEVEL__ORCHESTRATOR"] = "Trace",
    };

    private readonly TemporaryHome _home = new();

    public async ValueTask DisposeAsync()
    {
        await AskAsync("cluster", "down", "--purge");
        _home.Dispose();
    }

    [Fact]
    public async Task UpSubmitDrainDown_AsTheReadmeShows_TrainsTheSweepAndLeavesNothingRunning()
    {
        var (up, upOutput, upErrors) = await UpAsync();
        Assert.True(up == 0, upErrors);
        Assert.Contains("Dashboard: http://127.0.0.1:", upOutput, StringComparison.Ordinal);
        Assert.Contains("/sign-in/link?key=", upOutput, StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_home.Path, "cluster", "token")));
        Assert.Equal(6, await WithoutTokenAsync());

        var (again, _, refusal) = await UpAsync();
        Assert.Equal(4, again);
        Assert.Contains("is up: http://127.0.0.1:", refusal, StringComparison.Ordinal);

        var (submit, output, errors) = await AskAsync("submit", _home.WriteSweep(), "--owner", "ada", "--follow");
        Assert.True(submit == 0, output + errors);
        Assert.Contains("2 cells, 4 trials: 4 new.", output, StringComparison.Ordinal);
        Assert.All(SweepFacts.Field(await SweepFacts.TrialsAsync(_home), "state"), state => Assert.Equal("succeeded", state));
        Assert.Equal("ada", (await JsonAsync("status", "tiny"))["sweeps"]![0]!["owner"]!.ToString());

        var (drain, _, _) = await AskAsync("drain", "--all");
        Assert.Equal(0, drain);
        await Eventually.TrueAsync(async () => (await JsonAsync("workers")).AsArray().Count == 0, "both workers left", OrchestratorProcess.Patience);

        var processes = await PidsAsync();
        var (down, _, problems) = await AskAsync("cluster", "down");
        Assert.True(down == 0, problems);
        Assert.DoesNotContain(processes, IsRunning);
        Assert.Equal(3, (await AskAsync("cluster", "status")).ExitCode);
    }

    [Fact]
    public async Task Up_AfterACrashOfSomeProcesses_StopsTheRestAndGoesOnWithTheDataAndLogsNoSecret()
    {
        PlantSecrets();
        await OrchestratorProcess.RunAsync(EverythingLogged, UpArguments());
        var (submit, _, errors) = await AskAsync("submit", _home.WriteSweep(epochs: 500));
        Assert.True(submit == 0, errors);
        foreach (var process in (await JsonAsync("cluster", "status"))["processes"]!.AsArray())
        {
            if (process!["name"]!.ToString() is "postgres" or "coordinator") await KillAsync(process["pid"]!.GetValue<int>());
        }

        var (status, _, _) = await AskAsync("cluster", "status");
        var (up, _, upErrors) = await UpAsync();

        Assert.Equal(1, status);
        Assert.True(up == 0, upErrors);
        Assert.Contains("Only a part of an earlier cluster is left", upErrors, StringComparison.Ordinal);
        Assert.Equal("tiny", (await JsonAsync("status"))["sweeps"]![0]!["name"]!.ToString());
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(_home.Path, "logs")),
            log => Assert.DoesNotContain(Planted.Beginning, File.ReadAllText(log), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Up_WhenAServerCannotStart_StopsWhatItStartedAndSaysWhy()
    {
        Directory.CreateDirectory(Path.Combine(_home.Path, "cluster"));
        await File.WriteAllTextAsync(Path.Combine(_home.Path, "cluster", "rabbitmq"), "A file where a folder has to be.");

        var (code, _, errors) = await UpAsync();

        Assert.Equal(1, code);
        Assert.Contains("What was started is stopped again.", errors, StringComparison.Ordinal);
        Assert.Contains("The cluster cannot be started: ", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_home.Path, "cluster.json")));
    }

    [Fact]
    public async Task Up_StoppedHalfWay_LeavesNothingRunning()
    {
        using var up = OrchestratorProcess.Start(UpArguments());
        await Eventually.TrueAsync(() => File.Exists(Path.Combine(_home.Path, "cluster.json")), "the first process runs");
        var processes = await PidsAsync();

        up.Terminate();

        Assert.Equal(130, await up.WaitAsync());
        Assert.DoesNotContain(processes, IsRunning);
        Assert.False(File.Exists(Path.Combine(_home.Path, "cluster.json")));
    }

    /// <summary>Passwords of the cluster's servers, in place of those that it would make up.</summary>
    private void PlantSecrets()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_home.Path, "cluster")).FullName;
        foreach (var server in (string[])["postgres", "rabbitmq"])
            File.WriteAllText(Path.Combine(folder, $"{server}-password"), Planted.Beginning + server);
    }

    private string[] UpArguments() => ["cluster", "up", "--workers", "2", "--slots", "1", "--port", "0", "--own-servers", "--home", _home.Path];

    private Task<(int ExitCode, string Output, string Errors)> UpAsync() => OrchestratorProcess.RunAsync(UpArguments());

    private Task<(int ExitCode, string Output, string Errors)> AskAsync(params string[] words) =>
        OrchestratorProcess.RunAsync([.. words, "--home", _home.Path]);

    private async Task<JsonNode> JsonAsync(params string[] words) => JsonNode.Parse((await AskAsync([.. words, "--json"])).Output)!;

    // From another home: as another user of the machine.
    private async Task<int> WithoutTokenAsync()
    {
        using var other = new TemporaryHome();
        var server = (await JsonAsync("cluster", "status"))["server"]!.ToString();
        return (await OrchestratorProcess.RunAsync("workers", "--server", server, "--home", other.Path)).ExitCode;
    }

    private async Task<IReadOnlyList<int>> PidsAsync() =>
        [.. (await JsonAsync("cluster", "status"))["processes"]!.AsArray().Select(process => process!["pid"]!.GetValue<int>())];

    private static bool IsRunning(int pid)
    {
        // One that ended and was not waited for, because its parent is gone, is still listed: state Z.
        var status = $"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/status";
        return File.Exists(status) && !File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal);
    }

    private static async Task KillAsync(int pid)
    {
        using var process = System.Diagnostics.Process.GetProcessById(pid);
        process.Kill();
        await Eventually.TrueAsync(() => !IsRunning(pid), "the process is gone");
    }
}
