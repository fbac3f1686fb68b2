using System.Net;
using Orchestrator.Coordinator.Notifications.Test;
using Orchestrator.Coordinator.Tests.Notifications;
using Orchestrator.Storage.Notifications;

namespace Orchestrator.Coordinator.Tests.Api;

/// <summary>Notifications over HTTP.</summary>
public sealed class NotificationApiTests : IAsyncDisposable
{
    private readonly ApiUnderTest _api = new();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Test_OfAReceiverThatAnswers_SaysSoAndStoresNothing()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await _api.StartAsync(("Webhook:Url", receiver.Url), ("Webhook:Secret", "a secret of the laboratory"));

        var answers = await ApiUnderTest.ReadAsync<IReadOnlyList<TestAnswer>>(await _api.PostAsync("notifications/test"));

        Assert.Equal(("webhook", (string?)null), (Assert.Single(answers).Channel, answers[0].Problem));
        Assert.DoesNotContain("t0ken", answers[0].Target);
        Assert.Single(receiver.Posts);
        Assert.Empty(await _api.GetAsync<IReadOnlyList<NotificationRow>>("notifications"));
    }

    [Fact]
    public async Task Test_OfAReceiverThatIsNotThere_SaysWhy()
    {
        await _api.StartAsync(("Webhook:Url", "http://127.0.0.1:1/"), ("Webhook:Secret", "a secret of the laboratory"));

        var answers = await ApiUnderTest.ReadAsync<IReadOnlyList<TestAnswer>>(await _api.PostAsync("notifications/test"));

        Assert.Contains("cannot be reached", Assert.Single(answers).Problem);
    }

    [Fact]
    public async Task Test_WithoutAChannel_SaysWhatToSet()
    {
        await _api.StartAsync();

        var response = await _api.PostAsync("notifications/test");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("Webhook:Url", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task List_WithALimitOutOfRange_IsRefused()
    {
        await _api.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await _api.Client.GetAsync(new Uri("notifications?limit=0", UriKind.Relative))).StatusCode);
    }
}
