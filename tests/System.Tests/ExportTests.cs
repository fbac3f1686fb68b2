namespace Orchestrator.SystemTests;

/// <summary>The page of a finished sweep.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly TemporaryHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Export_AsMarkdown_SaysHowTheNumbersWereObtained()
    {
        var sweep = _home.WriteSweep(epochs: 2);
        await OrchestratorProcess.RunAsync(_home.RunArguments(sweep));

        var (code, page, errors) = await OrchestratorProcess.RunAsync("export", "tiny", "--home", _home.Path, "--format", "markdown");

        Assert.True(code == 0, errors);
        Assert.Matches(@"(?m)^\| 1 \| (none|se) \|", page);
        Assert.Contains($"| command | orchestrator run {sweep} --home {_home.Path} --exit", page, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^\| machine \| .+, \d+ cores? \|$", page);
        Assert.Matches(@"(?m)^\| trained \| \d{4}-\d{2}-\d{2} \d{2}:\d{2} to \d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC \|$", page);
        Assert.Contains($"```yaml\n{(await File.ReadAllTextAsync(sweep)).Trim()}\n```", page, StringComparison.Ordinal);
    }
}
