using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Orchestrator.Storage.Fleet;
using Orchestrator.Storage.Mappings;
using Orchestrator.Telemetry;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <summary>Counting in a relational database: a fixed number of statements.</summary>
public sealed class FleetReader(StoreDatabase database) : IFleetReader
{
    /// <inheritdoc/>
    public Task<FleetRows> CountAsync(TimeSpan silentAfter, TimeSpan recently, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
            {
                var trials = await session.ListAsync(
                    "fleet-trials", row => KeyValuePair.Create(StoredName.Parse<TrialState>(row.GetString(0)), row.GetInt64(1)));
                var (due, oldest) = (await session.ListAsync("fleet-due", Due))[0];
                var (active, paused) = (await session.ListAsync("fleet-sweeps", row => (Active: row.GetInt64(0), Paused: row.GetInt64(1))))[0];
                return new FleetRows(
                    new Dictionary<TrialState, long>(trials), due, oldest, active, paused,
                    await session.ListAsync("fleet-workers", Worker, ("silent", silentAfter), ("recently", recently)),
                    await session.ListAsync("fleet-devices", Device, ("silent", silentAfter)));
            },
            stop);

    // count, since, now
    private (long Due, TimeSpan Oldest) Due(DbDataReader row) =>
        (row.GetInt64(0), row.IsDBNull(1) ? TimeSpan.Zero : database.ToInstant(row.GetValue(2)) - database.ToInstant(row.GetValue(1)));

    // id, device_class, slots, busy_slots, broker_connected, state, images_per_second, totals
    private static FleetWorker Worker(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetBoolean(4), row.GetString(5),
        Convert.ToDouble(row.GetValue(6), CultureInfo.InvariantCulture),
        row.IsDBNull(7) ? [] : JsonSerializer.Deserialize<Dictionary<string, double>>(row.GetString(7), OrchestratorJson.Compact)!);

    // host, name, utilization, memory_used_bytes, temperature_celsius
    private static FleetLook.DeviceLook Device(DbDataReader row) => new(
        row.GetString(0), row.GetString(1),
        new DeviceReading(
            row.IsDBNull(2) ? null : row.GetDouble(2), row.IsDBNull(3) ? null : row.GetInt64(3), row.IsDBNull(4) ? null : row.GetDouble(4)));
}
