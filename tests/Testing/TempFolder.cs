namespace Orchestrator.Testing;

/// <summary>A folder of its own for one test, deleted with everything in it.</summary>
public sealed class TempFolder : IDisposable
{
    /// <summary>The folder, absolute.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("orchestrator-test-").FullName;

    /// <summary>A path inside the folder.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
