using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Orchestrator.Worker.Tests.Trainers;

/// <summary>A logger that keeps its lines, and the scopes in which they were written.</summary>
public sealed class LogLines<T> : ILogger<T>
{
    private readonly ConcurrentQueue<(string Line, IReadOnlyList<object?> Scopes)> _lines = new();
    private readonly LoggerExternalScopeProvider _scopes = new();

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> All => [.. _lines.Select(line => line.Line)];

    /// <summary>The scopes of the first such line.</summary>
    public IReadOnlyList<object?> ScopesOf(string line) => _lines.First(written => written.Line == line).Scopes;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => _scopes.Push(state);

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var scopes = new List<object?>();
        _scopes.ForEachScope((scope, found) => found.Add(scope), scopes);
        _lines.Enqueue((formatter(state, exception), scopes));
    }
}
