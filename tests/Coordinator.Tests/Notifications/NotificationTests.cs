using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Coordinator.Notifications.Deliver;
using Orchestrator.Coordinator.Notifications.Watch;
using Orchestrator.Coordinator.Sweeps.Submit;
using Orchestrator.Storage;
using Orchestrator.Storage.Notifications;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Tests.Notifications;

/// <summary>Messages about sweeps, from what happens to what arrives at real servers.</summary>
public sealed class NotificationTests : IAsyncLifetime
{
    private const string Secret = "a secret of the laboratory";
    private static readonly CancellationToken Stop = CancellationToken.None;

    private readonly CoordinatorUnderTest _coordinator = new();
    private readonly MailReceiver _mailbox = new();
    private WebhookReceiver _receiver = null!;

    public async ValueTask InitializeAsync() => _receiver = await WebhookReceiver.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _coordinator.DisposeAsync();
        await _receiver.DisposeAsync();
        await _mailbox.DisposeAsync();
    }

    [Fact]
    public async Task Webhook_AtTheEndOfASweep_SaysWhatCameOut()
    {
        await StartAsync(Webhook());
        await EndASweepAsync(0.8, 0.9);

        await LookAndDeliverAsync();

        var body = JsonNode.Parse(Assert.Single(_receiver.Posts).Body)!;
        Assert.Equal("sweep.ended", (string)body["event"]!);
        Assert.Equal("https://lab.example/sweeps/sweep-12345678", (string)body["sweep"]!["link"]!);
        Assert.Equal((2, 2), ((int)body["trials"]!["succeeded"]!, (int)body["trials"]!["total"]!));
        Assert.Equal((1, 0.9, "se (reduction 2)"), ((int)body["best"]!["cell"]!, (double)body["best"]!["mean"]!, (string)body["best"]!["factors"]!["module"]!));
    }

    [Fact]
    public async Task Webhook_SignatureComputedByTheReceiver_IsThatOfTheHeader()
    {
        await StartAsync(Webhook());
        await EndASweepAsync(0.8);

        await LookAndDeliverAsync();

        var post = Assert.Single(_receiver.Posts);
        var timestamp = post.Headers["Orchestrator-Timestamp"];
        var signed = Encoding.UTF8.GetBytes($"{timestamp}.{Encoding.UTF8.GetString(post.Body)}");
        Assert.Equal("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed)), post.Headers["Orchestrator-Signature"]);
        Assert.Equal(_coordinator.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), timestamp);
        Assert.Equal("sweep.ended", post.Headers["Orchestrator-Event"]);
    }

    [Fact]
    public async Task Webhook_ByTwoCoordinators_IsSentOnce()
    {
        await StartAsync(Webhook());
        await StartAsync(Webhook());
        await EndASweepAsync(0.8);

        await Task.WhenAll(_coordinator.All.Select(LookAndDeliverAsync));

        Assert.Single(_receiver.Posts);
        Assert.Equal(NotificationState.Sent, Assert.Single(await ListAsync()).State);
    }

    [Fact]
    public async Task Webhook_AfterAFailure_IsSentAgainUnderTheSameDelivery()
    {
        _receiver.Answer = (post, _) => Task.FromResult(post == 1 ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK);
        await StartAsync(Webhook());
        await EndASweepAsync(0.8);

        await LookAndDeliverAsync();
        var waiting = Assert.Single(await ListAsync());
        _coordinator.Clock.Advance(TimeSpan.FromSeconds(10));
        await DeliverAsync(_coordinator.Services);

        Assert.Equal((NotificationState.Pending, 1), (waiting.State, waiting.Attempts));
        Assert.Contains("answered 500", waiting.LastError);
        Assert.DoesNotContain("t0ken", waiting.LastError);
        Assert.Equal(2, _receiver.Posts.Count);
        Assert.Single(_receiver.Posts.Select(post => post.Headers["Orchestrator-Delivery"]).Distinct());
        Assert.Equal((NotificationState.Sent, 2), ((await ListAsync())[0].State, (await ListAsync())[0].Attempts));
    }

    [Fact]
    public async Task Webhook_ReceiverThatNeverTakesIt_IsGivenUpAfterTheLastAttempt()
    {
        _receiver.Answer = (_, _) => Task.FromResult(StatusCodes.Status302Found);
        await StartAsync([.. Webhook(), ("Notifications:Attempts", "2")]);
        await EndASweepAsync(0.8);

        await LookAndDeliverAsync();
        _coordinator.Clock.Advance(TimeSpan.FromSeconds(10));
        await DeliverAsync(_coordinator.Services);

        var row = Assert.Single(await ListAsync());
        Assert.Equal((NotificationState.GivenUp, 2), (row.State, row.Attempts));
        Assert.Null(row.NextAt);
    }

    [Fact]
    public async Task Webhook_CoordinatorThatEndsBeforeTheAnswer_IsSentByTheNext()
    {
        _receiver.Answer = async (post, hungUp) =>
        {
            if (post == 1) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, hungUp);
            return StatusCodes.Status200OK;
        };
        await StartAsync(Webhook());
        await EndASweepAsync(0.8);
        await LookAsync(_coordinator.Services);
        using var ending = new CancellationTokenSource();
        var sending = _coordinator.Services.GetRequiredService<DeliverNotifications>().RunAsync(ending.Token);
        await Eventually.TrueAsync(() => _receiver.Posts.Count == 1, "the first coordinator sends");
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await StartAsync(Webhook());
        await _coordinator.EndFirstAsync();

        await DeliverAsync(_coordinator.Services);
        var early = _receiver.Posts.Count;
        _coordinator.Clock.Advance(TimeSpan.FromSeconds(40));
        await DeliverAsync(_coordinator.Services);

        Assert.Equal(1, early);
        Assert.Single(_receiver.Posts.Select(post => post.Headers["Orchestrator-Delivery"]).Distinct());
        Assert.Equal((NotificationState.Sent, 2), ((await ListAsync())[0].State, (await ListAsync())[0].Attempts));
    }

    [Fact]
    public async Task Mail_AfterAFailedTrial_GoesToEveryReceiver()
    {
        _mailbox.Refuse(1);
        await StartAsync(Mail());
        var plan = await SubmitAsync(cells: 2);
        var fence = await _coordinator.ClaimAsync(plan.Trials[0].Id, TimeSpan.FromHours(1));
        await _coordinator.Leases.FailAsync(fence, FailureCause.Diverged, "The loss is not a number.", RetryPolicy.Default, Stop);

        await LookAndDeliverAsync();
        Assert.Contains("not now", Assert.Single(await ListAsync()).LastError);
        _coordinator.Clock.Advance(TimeSpan.FromSeconds(10));
        await DeliverAsync(_coordinator.Services);

        var mail = Assert.Single(_mailbox.Mails);
        Assert.Equal(("lab@example.org", 2), (mail.From, mail.To.Count));
        Assert.Contains("Subject: [orchestrator] sweep has failed trials", mail.Text);
        Assert.Contains("The loss is not a number.", mail.Unwrapped);
        Assert.Contains("https://lab.example/sweeps/sweep-12345678", mail.Unwrapped);
    }

    [Fact]
    public async Task Mail_ServerWithoutEncryption_IsRefusedUnlessAllowed()
    {
        await StartAsync(Mail(tls: "starttls"));
        await EndASweepAsync(0.8);

        await LookAndDeliverAsync();

        Assert.Empty(_mailbox.Mails);
        Assert.Contains("secure", Assert.Single(await ListAsync()).LastError);
    }

    [Fact]
    public async Task Standstill_WithoutWorkers_SaysSo()
    {
        await StartAsync(Webhook());
        await SubmitAsync(cells: 1);
        await LookAsync(_coordinator.Services);
        _coordinator.Clock.Advance(TimeSpan.FromMinutes(30));

        await LookAndDeliverAsync();

        var body = JsonNode.Parse(Assert.Single(_receiver.Posts).Body)!;
        Assert.Equal(("sweep.stalled", "No worker is there."), ((string)body["event"]!, (string)body["reason"]!));
    }

    [Fact]
    public async Task Standstill_BehindAnotherSweepsTrial_IsNone()
    {
        await StartAsync(Webhook());
        var first = await SubmitAsync(cells: 1);
        await SubmitAsync(cells: 1, name: "second", firstLevel: 5);
        var fence = await _coordinator.ClaimAsync(first.Trials[0].Id, TimeSpan.FromHours(1));
        await LookAsync(_coordinator.Services);
        _coordinator.Clock.Advance(TimeSpan.FromMinutes(30));
        await _coordinator.Leases.RenewAsync(fence, TimeSpan.FromHours(1), new TrialProgress(1, 2, 0, 10, 100), Stop);
        await _coordinator.Services.GetRequiredService<IWorkerStore>().BeatAsync("worker", new WorkerBeat(1, true), Stop);

        await LookAndDeliverAsync();

        Assert.Empty(_receiver.Posts);
    }

    private Task StartAsync((string Key, string Value)[] settings) =>
        _coordinator.StartAsync([.. settings, ("Notifications:Every", "01:00:00"), ("Notifications:DashboardUrl", "https://lab.example/")]);

    private (string Key, string Value)[] Webhook() => [("Webhook:Url", _receiver.Url), ("Webhook:Secret", Secret)];

    private (string Key, string Value)[] Mail(string tls = "none") =>
    [
        ("Email:Host", "127.0.0.1"), ("Email:Port", _mailbox.Port.ToString(CultureInfo.InvariantCulture)), ("Email:Tls", tls),
        ("Email:From", "lab@example.org"), ("Email:To", "ada@example.org, grace@example.org"),
    ];

    private async Task<SweepPlan> SubmitAsync(int cells, string name = "sweep", int firstLevel = 0)
    {
        var plan = ASweep.Plan(name, cells, firstLevel: firstLevel);
        await _coordinator.Services.GetRequiredService<SubmitSweep>().HandleAsync(plan, SubmitOptions.Default, Stop);
        return plan;
    }

    private async Task EndASweepAsync(params double[] results)
    {
        var plan = await SubmitAsync(results.Length);
        foreach (var (trial, top1) in plan.Trials.Zip(results))
            await _coordinator.Leases.FinishAsync(await _coordinator.ClaimAsync(trial.Id, TimeSpan.FromHours(1)), ATrial.Result(top1), Stop);
    }

    private Task LookAndDeliverAsync() => LookAndDeliverAsync(_coordinator.Services);

    private static async Task LookAndDeliverAsync(IServiceProvider coordinator)
    {
        await LookAsync(coordinator);
        await DeliverAsync(coordinator);
    }

    private static Task LookAsync(IServiceProvider coordinator) => coordinator.GetRequiredService<WatchSweeps>().RunAsync(Stop);

    private static Task DeliverAsync(IServiceProvider coordinator) => coordinator.GetRequiredService<DeliverNotifications>().RunAsync(Stop);

    private Task<IReadOnlyList<NotificationRow>> ListAsync() => _coordinator.Services.GetRequiredService<INotificationStore>().ListAsync(10, Stop);
}
