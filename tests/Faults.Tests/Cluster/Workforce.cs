namespace Orchestrator.FaultTests.Cluster;

/// <summary>A number of workers that is kept: a killed one is replaced.</summary>
internal sealed class Workforce
{
    private readonly TestCluster _cluster;
    private readonly WorkerOptions _options;
    private readonly Random _random;
    private readonly List<Node> _workers;

    /// <summary>Starts the workers.</summary>
    public Workforce(TestCluster cluster, int workers, Random random, WorkerOptions? options = null)
    {
        (_cluster, _random, _options) = (cluster, random, options ?? new WorkerOptions());
        _workers = [.. Enumerable.Range(0, workers).Select(_ => cluster.StartWorker(_options))];
    }

    /// <summary>The workers that live.</summary>
    public IReadOnlyList<Node> Workers => _workers;

    /// <summary>Chooses a worker by chance among those that have a trial, once there is one.</summary>
    public async Task<Node> AnyBusyAsync()
    {
        Node? chosen = null;
        await _cluster.WaitAsync(
            async () =>
            {
                await _cluster.KeepBusyAsync();
                var busy = await _cluster.Facts.BusyAsync();
                var candidates = _workers.Where(worker => busy.ContainsKey(worker.ProcessId)).ToList();
                if (candidates.Count > 0) chosen = candidates[_random.Next(candidates.Count)];
                return chosen is not null;
            },
            "a worker has a trial");
        return chosen!;
    }

    /// <summary>Kills a worker that has a trial, and starts another in its place.</summary>
    public async Task KillOneAsync()
    {
        var worker = await AnyBusyAsync();
        await worker.KillAsync();
        _workers.Remove(worker);
        _workers.Add(_cluster.StartWorker(_options));
    }
}
