using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage;
using Orchestrator.Storage.Sqlite;
using Orchestrator.Testing.Servers;
using Orchestrator.Trials;

namespace Orchestrator.SystemTests.Workers;

/// <summary>A coordinator and workers as processes on one machine, over the SQLite file of a home folder, without servers.</summary>
internal sealed class SmallLab : IAsyncDisposable
{
    // Short times, so that a test waits for what happens and not for what is scheduled; but a lease that a busy machine can keep.
    private static readonly Dictionary<string, string> Quick = new()
    {
        ["ORCHESTRATOR__WORKER__ASKEVERY"] = "00:00:00.1",
        ["ORCHESTRATOR__WORKER__BEATEVERY"] = "00:00:00.3",
        ["ORCHESTRATOR__WORKER__CHECKPOINTEVERY"] = "00:00:00.5",
        ["ORCHESTRATOR__LEASES__DURATION"] = "00:01:00",
        ["ORCHESTRATOR__LEASES__RENEWEVERY"] = "00:00:00.5",
        ["ORCHESTRATOR__REAP__EVERY"] = "00:00:01",
        ["ORCHESTRATOR__SECURITY__SIGNIN"] = "none",
    };

    private readonly string _address = $"http://127.0.0.1:{FreePort.Find()}";
    private readonly List<OrchestratorProcess> _processes = [];
    private readonly Lazy<ServiceProvider> _store;

    public SmallLab() => _store = new(() => new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSqliteStorage(Database).BuildServiceProvider());

    /// <summary>Where database and checkpoints are.</summary>
    public TemporaryHome Home { get; } = new();

    /// <summary>Starts the coordinator and gives it a definition.</summary>
    public async Task SubmitAsync(string file, params string[] plugin)
    {
        Directory.CreateDirectory(Home.Path);
        var coordinator = Start(["coordinator", "--database", Database, "--broker", "memory", "--listen", _address, .. plugin]);
        await Eventually.TrueAsync(AnswersAsync, "the coordinator answers", OrchestratorProcess.Patience);
        var (code, output, errors) = await OrchestratorProcess.RunAsync(["submit", file, "--server", _address]);
        Assert.True(code == 0, $"{output}{errors}{coordinator.Errors}");
    }

    /// <summary>Starts a worker.</summary>
    public OrchestratorProcess StartWorker(int slots, params string[] arguments) => Start(
        ["worker", "--database", Database, "--broker", "memory", "--home", Home.Path, "--slots", $"{slots}", .. arguments]);

    /// <summary>The sweep's trials as the store has them.</summary>
    public async Task<IReadOnlyList<TrialRow>> TrialsAsync()
    {
        var sweep = Assert.Single(await _store.Value.GetRequiredService<ISweepStore>().ListAsync(CancellationToken.None));
        return await _store.Value.GetRequiredService<ITrialReader>().ListAsync(sweep.SweepId, CancellationToken.None);
    }

    /// <summary>The log of a trial.</summary>
    public async Task<string> LogAsync(TrialId trial) => string.Join(
        '\n', (await _store.Value.GetRequiredService<ITrialReader>().ReadLogAsync(trial, 0, 1000, CancellationToken.None)).Select(line => line.Line.Text));

    /// <summary>Waits until all trials are in one of the states.</summary>
    public Task UntilAllAsync(params TrialState[] states) => Eventually.TrueAsync(
        async () => (await TrialsAsync()).All(trial => states.Contains(trial.State)), $"all trials are {string.Join(" or ", states)}", OrchestratorProcess.Patience);

    /// <summary>Waits until a trial trains.</summary>
    public Task ATrialRunsAsync() => Eventually.TrueAsync(
        async () => (await TrialsAsync()).Any(trial => trial.State == TrialState.Running), "a trial runs", OrchestratorProcess.Patience);

    /// <summary>Waits until a checkpoint was written.</summary>
    public Task CheckpointIsWrittenAsync() => Eventually.TrueAsync(
        () => Task.FromResult(
            Directory.Exists(Path.Combine(Home.Path, "checkpoints"))
            && Directory.EnumerateFiles(Path.Combine(Home.Path, "checkpoints"), "*.checkpoint", SearchOption.AllDirectories).Any()),
        "a checkpoint is written",
        OrchestratorProcess.Patience);

    public async ValueTask DisposeAsync()
    {
        _processes.ForEach(process => process.Dispose());
        if (_store.IsValueCreated) await _store.Value.DisposeAsync();
        Home.Dispose();
    }

    private string Database => Path.Combine(Home.Path, "orchestrator.db");

    private async Task<bool> AnswersAsync()
    {
        using var client = new HttpClient();
        try
        {
            return (await client.GetAsync(new Uri($"{_address}/api/v1/health"))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private OrchestratorProcess Start(string[] arguments)
    {
        _processes.Add(OrchestratorProcess.Start(Quick, arguments));
        return _processes[^1];
    }
}
