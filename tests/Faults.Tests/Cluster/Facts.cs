using System.Globalization;
using Npgsql;
using Orchestrator.Trials;

namespace Orchestrator.FaultTests.Cluster;

/// <summary>What the database says, asked over a new connection each time.</summary>
/// <remarks>Reads the tables themselves: the product's own readers must not be what decides whether the product is right.</remarks>
internal sealed class Facts(string connectionString)
{
    /// <summary>How many trials are in each state.</summary>
    public Task<IReadOnlyDictionary<string, int>> StatesAsync() =>
        PairsAsync("SELECT state, count(*)::int FROM trials GROUP BY state");

    /// <summary>How many trials are in a state.</summary>
    public async Task<int> CountAsync(string state) => (await StatesAsync()).GetValueOrDefault(state);

    /// <summary>How many trials each living process works on, by process id.</summary>
    public async Task<IReadOnlyDictionary<int, int>> BusyAsync() =>
        (await PairsAsync(
            """
            SELECT workers.process_id::text, count(*)::int
            FROM trials JOIN workers ON workers.id = trials.owner
            WHERE trials.state = 'running'
            GROUP BY workers.process_id
            """)).ToDictionary(pair => int.Parse(pair.Key, CultureInfo.InvariantCulture), pair => pair.Value);

    /// <summary>The leases of attempts that ended without success; at most <paramref name="limit"/>, the last first.</summary>
    public async Task<IReadOnlyList<Fence>> EarlierFencesAsync(int limit)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"SELECT trial_id, number, token FROM attempts WHERE outcome <> 'succeeded' ORDER BY started_at DESC LIMIT {limit}", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var fences = new List<Fence>();
        while (await reader.ReadAsync()) fences.Add(new Fence(new TrialId(reader.GetInt64(0)), reader.GetInt32(1), reader.GetInt64(2)));
        return fences;
    }

    /// <summary>Hash, epochs and test accuracy of every trial that pretended to train.</summary>
    public async Task<IReadOnlyList<(string Hash, int Epochs, double Top1)>> NoOpResultsAsync()
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            SELECT hash, (config::jsonb -> 'training' ->> 'epochs')::int, (result::jsonb ->> 'test_top1')::float8
            FROM trials JOIN trial_configs ON trial_configs.trial_id = trials.id JOIN results ON results.trial_id = trials.id
            WHERE result::jsonb -> 'measurements' ? 'no_op'
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync();
        var results = new List<(string Hash, int Epochs, double Top1)>();
        while (await reader.ReadAsync()) results.Add((reader.GetString(0), reader.GetInt32(1), reader.GetDouble(2)));
        return results;
    }

    /// <summary>The one number that a question gives.</summary>
    public async Task<int> NumberAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>Rows of a text and a number.</summary>
    public async Task<IReadOnlyDictionary<string, int>> PairsAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var pairs = new Dictionary<string, int>(StringComparer.Ordinal);
        while (await reader.ReadAsync()) pairs.Add(reader.GetString(0), reader.GetInt32(1));
        return pairs;
    }

    /// <summary>Keeps everybody from writing to a table, until the answer is disposed of.</summary>
    public async Task<IAsyncDisposable> HoldAsync(string table)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"BEGIN; LOCK TABLE {table} IN SHARE MODE", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Runs a statement; a test that tampers with the truth.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
