using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Testing.Servers;

namespace Orchestrator.FaultTests.Cluster;

/// <summary>Coordinators and workers of one row over a database and a virtual host of its own.</summary>
internal sealed class TestCluster : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(0.3);

    private const int FewTrials = 10;

    private readonly Servers _servers;
    private readonly ClusterOptions _options;
    private readonly string _database;
    private readonly string _broker;
    private readonly TempFolder _folder = new();
    private readonly List<Node> _nodes = [];
    private readonly ServiceProvider _services;
    private int _more;

    private TestCluster(Servers servers, ClusterOptions options, string name, string database, string broker)
    {
        (_servers, _options, Name, _database, _broker) = (servers, options, name, database, broker);

        // Nothing of the test's own may be broken by the faults: no connection of it is kept.
        var connection = $"{database};Pooling=false";
        _services = new ServiceCollection()
            .AddLogging().AddSingleton(TimeProvider.System).AddStorage(DatabaseAddress.Parse(connection)).BuildServiceProvider();
        Facts = new Facts(connection);
    }

    /// <summary>The name of its database and its virtual host.</summary>
    public string Name { get; }

    /// <summary>The folder of checkpoints.</summary>
    public string Checkpoints => _options.Checkpoints ?? _folder.Folder("checkpoints");

    /// <summary>The address of its virtual host.</summary>
    public string Broker => _broker;

    /// <summary>How long a lease lasts.</summary>
    public TimeSpan Lease => _options.Lease;

    /// <summary>Asks the database what is.</summary>
    public Facts Facts { get; }

    /// <summary>Every process that was started, in order.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>A cluster without processes over the servers that rows share.</summary>
    public static async Task<TestCluster> CreateAsync(ClusterOptions? options = null) =>
        await CreateAsync(await SharedServers.UseAsync(), options);

    /// <summary>A cluster without processes.</summary>
    public static async Task<TestCluster> CreateAsync(Servers servers, ClusterOptions? options = null)
    {
        var name = $"row{Guid.NewGuid():n}"[..16];
        var database = await servers.Postgres.CreateDatabaseAsync(name);
        var cluster = new TestCluster(servers, options ?? new ClusterOptions(), name, database, await servers.Broker.CreateVirtualHostAsync(name));
        await cluster._services.GetRequiredService<StorageInitializer>().InitializeAsync(CancellationToken.None);
        return cluster;
    }

    /// <summary>A store of the test's own, for what only a caller in the process can do.</summary>
    public T Store<T>()
        where T : class => _services.GetRequiredService<T>();

    /// <summary>Starts a coordinator and waits until it listens. Returns it and its address.</summary>
    public async Task<(Node Node, string Address)> StartCoordinatorAsync()
    {
        var listen = $"http://{_options.Home?.Address(Testing.Network.Wire.Broker).ToString() ?? "127.0.0.1"}:{FreePort.Find()}";
        var node = Start(
            "coordinator", new Launcher(Host: _options.Home),
            ["coordinator", "--database", _database, "--broker", _broker, "--listen", listen], Settings());
        using var client = new HttpClient();
        await Eventually.TrueAsync(async () => node.HasEnded || await AnswersAsync(client, listen), $"{node.Name} listens", Patience);
        Assert.False(node.HasEnded, node.Log);
        return (node, listen);
    }

    /// <summary>Starts a worker; does not wait for it.</summary>
    public Node StartWorker(WorkerOptions? options = null)
    {
        options ??= new WorkerOptions();
        var environment = new Dictionary<string, string>(Settings());
        foreach (var (name, value) in options.Environment) environment[name] = value;
        string[] words =
        [
            "worker", "--database", $"{_database}{options.DatabaseSettings}", "--broker", _broker, "--checkpoints", Checkpoints,
            "--slots", options.Slots.ToString(CultureInfo.InvariantCulture), "--home", _folder.Folder($"home{_nodes.Count}"),
            .. _options.Trains ? Array.Empty<string>() : ["--trainer", "no-op"],
        ];
        return Start("worker", new Launcher(Host: options.Host), words, environment);
    }

    /// <summary>Puts a sweep into the store, as the coordinator does.</summary>
    public async Task<string> SubmitAsync(SweepPlan plan)
    {
        await Store<ISweepStore>().SubmitAsync(plan, CancellationToken.None);
        return plan.SweepId;
    }

    /// <summary>Submits more trials when few are left to take: a fault must strike work, however slow the machine is.</summary>
    public async Task KeepBusyAsync()
    {
        if (await Facts.CountAsync("queued") >= FewTrials) return;
        _more++;
        await SubmitAsync(ASweep.Plan($"more{_more}", cells: 10, seeds: 3, firstLevel: _more * 1000));
    }

    /// <summary>Returns once as many trials as said have succeeded.</summary>
    public Task SucceededAsync(int trials) =>
        WaitAsync(async () => await Facts.CountAsync("succeeded") >= trials, $"{trials} trials have succeeded");

    /// <summary>Returns once the condition holds; when it does not within 4 min, says what the cluster was at.</summary>
    public async Task WaitAsync(Func<Task<bool>> condition, string what)
    {
        try
        {
            await Eventually.TrueAsync(
                async () =>
                {
                    if (await condition()) return true;
                    // Asking costs the database a connection, which the processes need more.
                    await Task.Delay(LookEvery, TimeProvider.System);
                    return false;
                },
                what,
                Patience);
        }
        catch (TimeoutException failure)
        {
            throw new TimeoutException($"{failure.Message}\n{await DescribeAsync()}", failure);
        }
    }

    /// <summary>Messages in the queues of the row, by queue.</summary>
    public Task<IReadOnlyDictionary<string, long>> CountMessagesAsync() => _servers.Broker.CountMessagesAsync(Name);

    /// <summary>What a person needs to see when the row fails: where the trials are and what processes complained of.</summary>
    public async Task<string> DescribeAsync()
    {
        var states = await Facts.StatesAsync();
        var complaints = _nodes.SelectMany(node => node.Complaints().Select(line => $"{node.Name}: {line}")).TakeLast(60);
        return $"Trials: {string.Join(", ", states.Select(state => $"{state.Value} {state.Key}"))}\n{string.Join('\n', complaints)}";
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
        await _services.DisposeAsync();
        await _servers.Postgres.DropDatabaseAsync(Name);
        await _servers.Broker.DeleteVirtualHostAsync(Name);
        _folder.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string address)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(address));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Node Start(string kind, Launcher launcher, string[] words, IReadOnlyDictionary<string, string> environment)
    {
        var node = Node.Start($"{kind} {_nodes.Count + 1}", launcher, words, environment);
        _nodes.Add(node);
        return node;
    }

    private Dictionary<string, string> Settings()
    {
        var settings = new Dictionary<string, string>
        {
            ["ORCHESTRATOR__LEASES__DURATION"] = Text(_options.Lease),
            ["ORCHESTRATOR__LEASES__RENEWEVERY"] = Text(_options.Lease / 4),
            ["ORCHESTRATOR__REAP__EVERY"] = "00:00:00.5",
            ["ORCHESTRATOR__OFFERS__AGAINAFTER"] = "00:00:03",
            ["ORCHESTRATOR__WORKER__ASKEVERY"] = "00:00:01",
            ["ORCHESTRATOR__WORKER__BEATEVERY"] = "00:00:01",
            ["ORCHESTRATOR__WORKER__CHECKPOINTEVERY"] = "00:00:00.1",
            ["ORCHESTRATOR__BROKERWATCH__EVERY"] = "00:00:01",
            ["ORCHESTRATOR__SECURITY__SIGNIN"] = "none",
            // The tests need the cores; a process that lives for seconds gains nothing from compiling twice.
            ["DOTNET_TieredPGO"] = "0",
            ["OMP_NUM_THREADS"] = "1",
        };
        if (!_options.Trains) settings["ORCHESTRATOR__WORKER__NOOPDURATION"] = Text(_options.TrialTakes);
        foreach (var (name, value) in _options.Settings) settings[name] = value;
        return settings;
    }

    private static string Text(TimeSpan time) => time.ToString("c", CultureInfo.InvariantCulture);
}
