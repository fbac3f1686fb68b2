using Orchestrator.Testing.Servers;

namespace Orchestrator.SystemTests.Deployment;

/// <summary>systemd takes the units of deploy/systemd as they are, and counts them as well confined.</summary>
public sealed class SystemdUnitTests : IDisposable
{
    private const string Analyze = "/usr/bin/systemd-analyze";
    // systemd's own scale goes from 0 to 10 and calls up to 2.0 the best kind of OK.
    private const string MostExposure = "20";

    private readonly TempFolder _folder = new();

    public static IEnumerable<TheoryDataRow<string>> Units =>
        Directory.GetFiles(Repository.PathOf("deploy", "systemd"), "*.service")
            .Select(file => new TheoryDataRow<string>(Path.GetFileName(file)));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Units))]
    public async Task Unit_IsValidAndConfined(string unit)
    {
        Assert.SkipUnless(File.Exists(Analyze), "systemd is not installed: apt-get install systemd");
        // It also looks for the program, which is not installed here.
        var text = await File.ReadAllTextAsync(Repository.PathOf("deploy", "systemd", unit));
        await File.WriteAllTextAsync(_folder.File(unit), text.Replace("/opt/orchestrator/orchestrator ", "/bin/true ", StringComparison.Ordinal));
        var instance = _folder.File(unit.Replace("@.", "@main.", StringComparison.Ordinal));

        // Both end with another status than 0, and their words, when there is something to say about this unit.
        await new Launcher().RunAsync(Analyze, ["verify", "--man=no", "--recursive-errors=no", instance]);
        await new Launcher().RunAsync(
            Analyze, ["security", "--offline=true", "--no-pager", $"--threshold={MostExposure}", _folder.File(unit)]);
    }
}
