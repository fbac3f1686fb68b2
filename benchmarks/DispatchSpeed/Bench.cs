using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;

namespace Orchestrator.Benchmarks.DispatchSpeed;

/// <summary>What the measurements share: the coordinator's API to submit to, and the database to look at.</summary>
internal sealed class Bench(Uri server, string database) : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient _client = new() { BaseAddress = server, Timeout = TimeSpan.FromMinutes(10) };
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(database);

    /// <summary>Submits a sweep; returns its id and how long the answer took.</summary>
    public async Task<(string SweepId, TimeSpan Took)> SubmitAsync(string definition)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await _client.PostAsJsonAsync("api/v1/sweeps", new { definition, file = "benchmark.yaml" });
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"The coordinator answered {(int)answer.StatusCode}: {text}");
        return (JsonNode.Parse(text)!["sweep_id"]!.GetValue<string>(), Stopwatch.GetElapsedTime(began));
    }

    /// <summary>Waits until this many trials have a result.</summary>
    public async Task WaitForResultsAsync(long results)
    {
        while (await CountAsync("SELECT count(*) FROM results") < results)
            await Task.Delay(LookEvery, TimeProvider.System);
    }

    /// <summary>Waits until this many workers are there.</summary>
    public async Task WaitForWorkersAsync(long workers)
    {
        while (await CountAsync("SELECT count(*) FROM workers WHERE left_at IS NULL") < workers)
            await Task.Delay(LookEvery, TimeProvider.System);
    }

    /// <summary>A single whole number.</summary>
    public async Task<long> CountAsync(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>The milliseconds from submission to the start of each trial with a result, sorted.</summary>
    public async Task<List<double>> WaitsAsync()
    {
        await using var command = _source.CreateCommand(
            "SELECT extract(epoch FROM started_at - created_at) * 1000.0 FROM trials WHERE state = 'succeeded' ORDER BY 1");
        await using var reader = await command.ExecuteReaderAsync();
        var waits = new List<double>();
        while (await reader.ReadAsync()) waits.Add(Convert.ToDouble(reader.GetValue(0), CultureInfo.InvariantCulture));
        return waits;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _source.DisposeAsync();
    }
}
