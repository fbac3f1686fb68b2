using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Orchestrator.Coordinator.Api;
using Orchestrator.Trials;

namespace Orchestrator.Cli.Client;

/// <summary>Asks a coordinator over REST. Its problems become the command's message and exit code.</summary>
internal sealed class CoordinatorClient : IDisposable
{
    // The largest grids take the coordinator some seconds to expand and store.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HttpClient _http;

    /// <param name="server">The coordinator's address, such as <c>http://127.0.0.1:5081</c>.</param>
    /// <param name="token">What the coordinator knows the sender by; null for one that requires no sign-in.</param>
    public CoordinatorClient(Uri server, string? token)
    {
        Server = server;
        _http = new HttpClient { BaseAddress = new Uri(server.ToString().TrimEnd('/') + CoordinatorApi.Prefix + "/"), Timeout = Patience };
        if (token is not null) _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>The coordinator's address.</summary>
    public Uri Server { get; }

    public Task<T> GetAsync<T>(string path, CancellationToken stop) => SendAsync<T>(HttpMethod.Get, path, null, stop);

    public Task<T> PostAsync<T>(string path, object? body, CancellationToken stop) => SendAsync<T>(HttpMethod.Post, path, body, stop);

    /// <summary>A part of a path that a user wrote.</summary>
    public static string Part(string text) => Uri.EscapeDataString(text);

    public void Dispose() => _http.Dispose();

    private async Task<T> SendAsync<T>(HttpMethod method, string path, object? body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null) request.Content = JsonContent.Create(body, body.GetType(), options: OrchestratorJson.Compact);
        try
        {
            using var response = await _http.SendAsync(request, stop);
            var text = await response.Content.ReadAsStringAsync(stop);
            if (response.IsSuccessStatusCode) return JsonSerializer.Deserialize<T>(text, OrchestratorJson.Compact)!;
            throw ServerProblem.Of(response.StatusCode, text, Server);
        }
        catch (HttpRequestException failure)
        {
            throw Unreachable(failure.Message);
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            throw Unreachable($"no answer within {Patience.TotalMinutes} min");
        }
        catch (JsonException)
        {
            throw new CommandException(ExitCode.Unreachable, $"What answers at {Server} is no coordinator, or one of another version.");
        }
    }

    private CommandException Unreachable(string reason) => new(
        ExitCode.Unreachable,
        $"No coordinator answers at {Server} ({reason.TrimEnd('.')}). Start one with 'orchestrator cluster up', or name another with --server.");
}
