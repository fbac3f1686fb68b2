using System.Data.Common;

namespace Orchestrator.Worker.Tests.Agent;

/// <summary>A connection to the store that a test can cut.</summary>
public sealed class CutOff
{
    private volatile bool _isCut;
    private int _refused;

    /// <summary>Whether calls fail.</summary>
    public bool IsCut
    {
        get => _isCut;
        set => _isCut = value;
    }

    /// <summary>Whether calls get through and only their answer is lost; while <see cref="IsCut"/>.</summary>
    public bool LosesAnswers { get; init; }

    /// <summary>What calls fail with.</summary>
    public Func<Exception> Failure { get; init; } = () => new OutOfReachException();

    /// <summary>Calls that failed because the connection was cut.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>Calls, or fails.</summary>
    public async Task<T> ThroughAsync<T>(Func<Task<T>> call)
    {
        if (!IsCut) return await call();
        if (LosesAnswers) await call();
        Interlocked.Increment(ref _refused);
        throw Failure();
    }

    /// <summary>What any provider throws.</summary>
    public sealed class OutOfReachException() : DbException("The database is out of reach.");
}
