using System.Text;

namespace Orchestrator.Cli.Commands.Results;

/// <summary>Where an export goes: a file, or standard output.</summary>
internal sealed class ExportFile : IAsyncDisposable
{
    private const int BufferBytes = 1 << 16;

    private readonly Lazy<StreamWriter> _text;

    public ExportFile(string? path)
    {
        Bytes = path is null ? Console.OpenStandardOutput() : File.Create(path, BufferBytes);
        // Without a byte order mark, which LaTeX and most readers of CSV would take for text.
        _text = new Lazy<StreamWriter>(
            () => new StreamWriter(Bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferBytes, leaveOpen: true));
    }

    /// <summary>The file as bytes. Use this or <see cref="Text"/>, not both.</summary>
    public Stream Bytes { get; }

    /// <summary>The file as text in UTF-8.</summary>
    public TextWriter Text => _text.Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_text.IsValueCreated) await _text.Value.DisposeAsync();
        await Bytes.DisposeAsync();
    }
}
