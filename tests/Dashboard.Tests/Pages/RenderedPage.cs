using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Catalog;
using Orchestrator.Coordinator.Sweeps.Pause;
using Orchestrator.Coordinator.Sweeps.Resume;
using Orchestrator.Coordinator.Sweeps.Retry;
using Orchestrator.Coordinator.Sweeps.Submit;
using Orchestrator.Coordinator.Trials.Retry;
using Orchestrator.Coordinator.Workers.Drain;
using Orchestrator.Coordinator.Workers.Exclude;
using Orchestrator.Coordinator.Workers.Include;
using Orchestrator.Dashboard.Live;
using Orchestrator.Dashboard.Submitting;
using Orchestrator.Dashboard.Tests.Samples;
using Orchestrator.Security;
using Orchestrator.Storage;
using Orchestrator.Storage.Traces;
using Orchestrator.Telemetry;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Dashboard.Tests.Pages;

/// <summary>A page rendered as for a request, over samples in memory.</summary>
internal sealed partial class RenderedPage
{
    private RenderedPage(string html, bool wasNotFound)
    {
        Html = Whitespace().Replace(WebUtility.HtmlDecode(html), " ");
        Text = Whitespace().Replace(Tags().Replace(Html, " "), " ");
        WasNotFound = wasNotFound;
    }

    /// <summary>Its markup, white space collapsed.</summary>
    public string Html { get; }

    /// <summary>What is written on it.</summary>
    public string Text { get; }

    /// <summary>Whether it said that there is nothing at its address.</summary>
    public bool WasNotFound { get; }

    /// <summary>Renders the page <typeparamref name="TPage"/> at an address.</summary>
    public static async Task<RenderedPage> OfAsync<TPage>(SampleStore store, string address, params (string Name, object? Value)[] route)
        where TPage : IComponent
    {
        var navigation = new PageNavigation(address);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new ManualTimeProvider())
            .AddSingleton<ISweepStore>(store).AddSingleton<ITrialReader>(store).AddSingleton<IWorkerStore>(store)
            .AddSingleton<IActivityReader>(store).AddSingleton<IPlanReader>(store)
            .AddSingleton<IActorAccessor>(new FixedActor(Actor.Local)).AddSingleton<IAuditLog, NoAuditLog>()
            .AddSingleton<ITraceStore, NoTraces>().AddOrchestratorMetrics()
            .AddSingleton<StoreReads>().AddSingleton<LiveFeed>()
            .AddSingleton<PauseSweep>().AddSingleton<ResumeSweep>().AddSingleton<RetrySweep>().AddSingleton<RetryTrial>()
            .AddSingleton<DrainWorker>().AddSingleton<ExcludeWorker>().AddSingleton<IncludeWorker>()
            .AddSingleton(CatalogRegistry.Load([typeof(ITrainer).Assembly])).AddSingleton<DefinitionChecker>().AddSingleton<SubmitSweep>().AddSingleton<SubmitDefinition>()
            .AddSingleton<AntiforgeryStateProvider, NoAntiforgery>()
            .AddSingleton<NavigationManager>(navigation)
            .AddSupplyValueFromQueryProvider()
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<Microsoft.Extensions.Logging.ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(route.ToDictionary(pair => pair.Name, pair => pair.Value));
            return (await renderer.RenderComponentAsync<TPage>(parameters)).ToHtmlString();
        });
        return new RenderedPage(html, navigation.WasNotFound);
    }

    /// <summary>The texts, in order, of the elements that this pattern's first group matches.</summary>
    public IReadOnlyList<string> All(string pattern) => [.. Regex.Matches(Html, pattern).Select(match => match.Groups[1].Value)];

    // Outside a server there is nobody to send a token to.
    private sealed class NoAntiforgery : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }

    // These pages are looked at only.
    private sealed class NoAuditLog : IAuditLog
    {
        public Task RecordAsync(string action, string target, object? detail, CancellationToken stop) => Task.CompletedTask;
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
