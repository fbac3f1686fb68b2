using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Orchestrator.Storage.Sqlite;

/// <summary>
/// Stores an instant as whole microseconds since 1970 (UTC). SQLite has no type for instants; an integer compares, sorts and adds
/// without functions, and microseconds are what PostgreSQL keeps.
/// </summary>
internal sealed class MicrosecondsConverter() : ValueConverter<DateTime, long>(instant => ToStored(instant), stored => FromStored(stored))
{
    /// <summary>Microseconds since 1970.</summary>
    /// <exception cref="ArgumentException">The instant is not marked as UTC.</exception>
    public static long ToStored(DateTime instant) =>
        instant.Kind == DateTimeKind.Utc
            ? (instant.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond
            : throw new ArgumentException($"The instant {instant:O} is of kind {instant.Kind}: only UTC instants are stored.", nameof(instant));

    /// <summary>The instant, UTC.</summary>
    public static DateTime FromStored(long stored) => DateTime.UnixEpoch.AddTicks(stored * TimeSpan.TicksPerMicrosecond);
}
