namespace Orchestrator.SystemTests;

/// <summary>Coordinator, worker and dashboard name every problem of their settings and start nothing.</summary>
public sealed class ProcessSettingsTests
{
    [Theory]
    [InlineData("coordinator")]
    [InlineData("worker")]
    [InlineData("dashboard")]
    public async Task Start_WithManyProblems_NamesThemAllAndNoPassword(string process)
    {
        using var home = new TemporaryHome();
        var environment = new Dictionary<string, string>
        {
            ["ORCHESTRATOR_HOME"] = home.Path,
            ["ORCHESTRATOR__LEASSES__DURATION"] = "00:00:30",
            ["ORCHESTRATOR__WORKER__SLOTS"] = "many",
            ["ORCHESTRATOR__BROKER_FILE"] = Path.Combine(home.Path, "missing"),
        };

        var (code, errors) = await RunAsync(environment, process, "--database", "mysql://lab:s3cret@db/trials");

        Assert.Equal(2, code);
        Assert.Contains("The database's address must be", errors);
        Assert.Contains("ORCHESTRATOR__BROKER_FILE: there is no file", errors);
        Assert.Contains("Broker is not set", errors);
        Assert.Contains("Did you mean 'Leases'?", errors);
        Assert.Contains("has the value 'many', which is no whole number", errors);
        Assert.DoesNotContain("s3cret", errors);
    }

    [Fact]
    public async Task Start_ValuesOutOfRange_AreNamed()
    {
        using var home = new TemporaryHome();
        var environment = new Dictionary<string, string>
        {
            ["ORCHESTRATOR_HOME"] = home.Path,
            ["ORCHESTRATOR__WORKER__SLOTS"] = "0",
            ["ORCHESTRATOR__LEASES__DURATION"] = "00:00:10",
            ["ORCHESTRATOR__OFFERS__WINDOW"] = "0",
        };

        var (code, errors) = await RunAsync(environment, "worker", "--database", "x.db", "--broker", "memory");

        Assert.Equal(2, code);
        Assert.Contains("Slots must be between 1 and 1024", errors);
        Assert.Contains("must be at most a third", errors);
        Assert.Contains("Window must be between", errors);
    }

    [Fact]
    public async Task Start_SecretInAFile_IsReadAndNotShown()
    {
        using var home = new TemporaryHome();
        var secret = home.WriteText("database", "postgres://lab:s3cret@127.0.0.1:1/trials?nonsense=1\n");

        var (code, errors) = await RunAsync(
            new Dictionary<string, string> { ["ORCHESTRATOR_HOME"] = home.Path, ["ORCHESTRATOR__DATABASE_FILE"] = secret }, "worker", "--broker", "memory");

        Assert.Equal(2, code);
        Assert.Contains("'nonsense'", errors);
        Assert.DoesNotContain("s3cret", errors);
    }

    private static async Task<(int Code, string Errors)> RunAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = OrchestratorProcess.Start(environment, arguments);
        var code = await process.WaitAsync();
        return (code, process.Errors);
    }
}
