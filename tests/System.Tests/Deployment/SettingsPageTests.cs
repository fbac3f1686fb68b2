using System.Text.Json.Nodes;

namespace Orchestrator.SystemTests.Deployment;

/// <summary>docs/settings.md is what the options classes say, and every setting says what it does.</summary>
public sealed class SettingsPageTests
{
    [Fact]
    public async Task Page_IsWhatTheCommandPrints()
    {
        var (_, printed, _) = await OrchestratorProcess.RunAsync("settings", "--markdown");

        var page = await File.ReadAllTextAsync(Repository.PathOf("docs", "settings.md"));

        Assert.True(page.Trim() == printed.Trim(), "Write it again: ./orchestrator settings --markdown > docs/settings.md");
    }

    [Fact]
    public async Task EverySetting_HasAMeaning()
    {
        var (_, json, _) = await OrchestratorProcess.RunAsync("settings", "--json");

        var without = JsonNode.Parse(json)!.AsArray()
            .Where(setting => setting!["meaning"]!.ToString() is "").Select(setting => setting!["key"]!.ToString());

        Assert.Empty(without);
    }

    [Theory]
    [InlineData("Leases:Duration", "90 s", "1 s to 1 h")]
    [InlineData("Worker:Slots", "the number of its cores", "1 to 1024")]
    [InlineData("Email:Tls", "starttls", "starttls, none")]
    [InlineData("Training:MeasureLatency", "false", "true, false")]
    public async Task Setting_HasDefaultAndValues(string key, string byDefault, string values)
    {
        var (_, json, _) = await OrchestratorProcess.RunAsync("settings", "--json");

        var setting = JsonNode.Parse(json)!.AsArray().Single(setting => setting!["key"]!.ToString() == key)!;

        Assert.Equal((byDefault, values), (setting["default"]!.ToString(), setting["values"]!.ToString()));
    }
}
