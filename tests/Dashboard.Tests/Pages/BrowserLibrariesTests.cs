namespace Orchestrator.Dashboard.Tests.Pages;

public sealed class BrowserLibrariesTests
{
    [Fact]
    public void LockFile_NamesNoRegistry_SoThatEveryMachineUsesItsOwn() =>
        Assert.DoesNotContain("\"resolved\"", File.ReadAllText(InDashboard("package-lock.json")), StringComparison.Ordinal);

    [Fact]
    public void LockFile_PinsWhatItInstallsByHash() => Assert.Contains("\"integrity\": \"sha512-", File.ReadAllText(InDashboard("package-lock.json")), StringComparison.Ordinal);

    private static string InDashboard(string file) => Repository.PathOf("Dashboard", file);
}
