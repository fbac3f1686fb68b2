using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Telemetry;
using Orchestrator.Telemetry.Prometheus;
using Orchestrator.Testing;

namespace Orchestrator.Shared.Tests.Telemetry;

/// <summary>What the documents and the alerts say of metrics is what the program has.</summary>
public sealed partial class ObservabilityDocumentTests
{
    private static readonly string Document = File.ReadAllText(Repository.PathOf("docs", "observability.md"));

    [Fact]
    public void Table_InTheDocument_HasEveryMetric()
    {
        var table = Document.Split("<!-- metrics -->")[1].Split("<!-- /metrics -->")[0].Trim();

        var expected = Table();
        Assert.True(table == expected, $"The table in docs/observability.md should be:\n{expected}");
    }

    [Theory]
    [InlineData("docs", "observability.md")]
    [InlineData("deploy", "prometheus", "alerts.yml")]
    public void Names_InDocumentsAndAlerts_AreThoseOfMetrics(params string[] path)
    {
        var known = Families().Select(family => family.Name).ToHashSet();

        var named = MetricName().Matches(File.ReadAllText(Repository.PathOf(path))).Select(match => match.Value).Distinct();

        Assert.All(named, name => Assert.Contains(name, known));
    }

    private static string Table() => string.Join(
        '\n', [
            "| metric | kind | what |",
            "| --- | --- | --- |",
            .. Families().OrderBy(family => family.Name, StringComparer.Ordinal)
                .Select(family => $"| `{family.Name}` | {family.Kind.ToString().ToLowerInvariant()} | {family.Help} |"),
        ]);

    private static List<Family> Families()
    {
        using var services = new ServiceCollection().AddMetrics().AddSingleton<OrchestratorMeter>().BuildServiceProvider();
        var factory = services.GetRequiredService<IMeterFactory>();
        var found = new List<Family>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, factory)) found.Add(new Family(instrument));
            },
        };
        listener.Start();
        var meter = services.GetRequiredService<OrchestratorMeter>();
        meter.ObserveBroker(() => true);
        meter.ObserveQueues(() => new Dictionary<string, uint>());
        meter.ObserveDatabase(() => TimeSpan.Zero);
        meter.ObserveSlots(() => (0, 0));
        meter.ObserveSpeed(() => 0);
        meter.ObserveFleet(() => null);
        return found;
    }

    // Not the beginning of several, which ends in an underscore.
    [GeneratedRegex(@"orchestrator_[a-z_]*[a-z]\b(?!_)")]
    private static partial Regex MetricName();
}
