using System.Text;

namespace Orchestrator.Worker.Trainers.Processes;

/// <summary>Passes a process's output on line by line and remembers the last lines. Lines that never end are cut.</summary>
internal sealed class OutputTail
{
    private const int LinesKept = 12;
    private const int LongestLine = 2000;

    private readonly Lock _lock = new();
    private readonly Queue<string> _last = new();
    private readonly StringBuilder _line = new();
    private readonly Action<string> _pass;

    public OutputTail(TextReader output, Action<string> pass)
    {
        _pass = pass;
        // The process outlives the attempt for which it was started; its lines are not that one's.
        using (ExecutionContext.SuppressFlow()) Ended = Task.Run(() => ReadAsync(output));
    }

    /// <summary>Ends with the output.</summary>
    public Task Ended { get; }

    /// <summary>The last lines, oldest first.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock) return [.. _last];
        }
    }

    private async Task ReadAsync(TextReader output)
    {
        var buffer = new char[4096];
        int read;
        while ((read = await output.ReadAsync(buffer)) > 0)
        {
            for (var index = 0; index < read; index++) Add(buffer[index]);
        }

        EndLine();
    }

    private void Add(char character)
    {
        if (character == '\n') EndLine();
        else if (character != '\r' && _line.Length < LongestLine) _line.Append(character);
    }

    private void EndLine()
    {
        if (_line.Length == 0) return;
        var line = _line.ToString();
        _line.Clear();
        lock (_lock)
        {
            _last.Enqueue(line);
            if (_last.Count > LinesKept) _last.Dequeue();
        }

        _pass(line);
    }
}
