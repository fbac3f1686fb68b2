namespace Orchestrator.SystemTests;

/// <summary>A home whose tiny sweep is trained: four trials of two epochs. Made once for all tests of a class that only read.</summary>
public sealed class TrainedHome : IAsyncLifetime
{
    /// <summary>Epochs of each trial.</summary>
    public const int Epochs = 2;

    /// <summary>Trials of the sweep: none and se, two seeds each.</summary>
    public const int Trials = 4;

    private readonly TemporaryHome _home = new();

    /// <summary>A file of the folder beside the home, which goes with it.</summary>
    public string PathOf(string name) => Path.Combine(Path.GetDirectoryName(_home.Path)!, name);

    /// <summary>Runs a command that reads the home, and returns what it printed.</summary>
    public async Task<string> ReadAsync(params string[] arguments)
    {
        var (code, output, errors) = await TryAsync(arguments);
        Assert.True(code == 0, errors);
        return output;
    }

    /// <summary>Runs a command that reads the home.</summary>
    public Task<(int ExitCode, string Output, string Errors)> TryAsync(params string[] arguments) =>
        OrchestratorProcess.RunAsync([.. arguments, "--home", _home.Path]);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var (code, _, errors) = await OrchestratorProcess.RunAsync(_home.RunArguments(_home.WriteSweep(Epochs)));
        Assert.True(code == 0, errors);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _home.Dispose();
        return ValueTask.CompletedTask;
    }
}
