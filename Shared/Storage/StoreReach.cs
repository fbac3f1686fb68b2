using Npgsql;

namespace Orchestrator.Storage;

/// <summary>For how long the database could not be reached, as this process's own calls found.</summary>
/// <param name="time">Measures it.</param>
public sealed class StoreReach(TimeProvider time)
{
    private readonly Lock _lock = new();
    private TimeSpan _outages;
    private long? _awaySince;

    /// <summary>All outages together; the one that lasts counts as far as it goes.</summary>
    public TimeSpan Outage
    {
        get
        {
            lock (_lock) return _outages + (_awaySince is { } since ? time.GetElapsedTime(since) : TimeSpan.Zero);
        }
    }

    /// <summary>Whether the last call that was answered or failed was answered.</summary>
    public bool IsReachable
    {
        get
        {
            lock (_lock) return _awaySince is null;
        }
    }

    /// <summary>Runs a call and notes whether the database answered.</summary>
    internal async Task<T> NoteAsync<T>(Func<Task<T>> call)
    {
        try
        {
            var answer = await call();
            Answered();
            return answer;
        }
        catch (Exception failure) when (IsAway(failure))
        {
            lock (_lock) _awaySince ??= time.GetTimestamp();
            throw;
        }
    }

    private void Answered()
    {
        lock (_lock)
        {
            if (_awaySince is not { } since) return;
            _outages += time.GetElapsedTime(since);
            _awaySince = null;
        }
    }

    // A server that refuses a statement is there; one that is starting, stopping or full is not.
    private static bool IsAway(Exception failure) => failure is PostgresException answered
        ? answered.SqlState.StartsWith("57P", StringComparison.Ordinal) || answered.SqlState.StartsWith("53", StringComparison.Ordinal)
        : StoreOutage.Is(failure);
}
