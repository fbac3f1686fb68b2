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
            ["ORCHESTRATOR__LOGGING__FORMAT"] = "xml",
            ["ORCHESTRATOR__BROKER_FILE"] = Path.Combine(home.Path, "missing"),
        };

        var (code, errors) = await RunAsync(environment, process, "--database", "mysql://lab:s3cret@db/trials");

        Assert.Equal(2, code);
        Assert.Contains("The database's address must be", errors);
        Assert.Contains("ORCHESTRATOR__BROKER_FILE: there is no file", errors);
        Assert.Contains("Broker is not set", errors);
        Assert.Contains("Did you mean 'Leases'?", errors);
        Assert.Contains("has the value 'many', which is no whole number", errors);
        Assert.Contains("has the value 'xml', which is neither text nor json", errors);
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
            ["ORCHESTRATOR__TELEMETRY__OTLPENDPOINT"] = "collector:4317",
        };

        var (code, errors) = await RunAsync(environment, "worker", "--database", "x.db", "--broker", "memory");

        Assert.Equal(2, code);
        Assert.Contains("Slots must be between 1 and 1024", errors);
        Assert.Contains("must be at most a third", errors);
        Assert.Contains("Window must be between", errors);
        Assert.Contains("OtlpEndpoint must be an address such as http://localhost:4318", errors);
    }

    [Fact]
    public async Task Start_NotificationsThatCannotWork_AreNamedWithoutSecrets()
    {
        using var home = new TemporaryHome();
        var environment = new Dictionary<string, string>
        {
            ["ORCHESTRATOR_HOME"] = home.Path,
            ["ORCHESTRATOR__WEBHOOK__URL"] = "ftp://hooks/t0ken",
            ["ORCHESTRATOR__WEBHOOK__SECRET_FILE"] = home.WriteText("secret", "s3cret\n"),
            ["ORCHESTRATOR__EMAIL__HOST"] = "mail",
            ["ORCHESTRATOR__EMAIL__TO"] = "ada@lab, nobody",
            ["ORCHESTRATOR__EMAIL__PASSWORD"] = "s3cret",
            ["ORCHESTRATOR__NOTIFICATIONS__STALLEDAFTER"] = "00:00:01",
        };

        var (code, errors) = await RunAsync(environment, "coordinator", "--database", "x.db", "--broker", "memory");

        Assert.Equal(2, code);
        Assert.Contains("Webhook: Url must be an http or https address.", errors);
        Assert.Contains("Webhook: Secret must have at least 16 characters", errors);
        Assert.Contains("Email: From must be a mail address", errors);
        Assert.Contains("'nobody' is none", errors);
        Assert.Contains("User and Password belong together", errors);
        Assert.Contains("StalledAfter must be between", errors);
        Assert.DoesNotContain("s3cret", errors);
        Assert.DoesNotContain("t0ken", errors);
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
