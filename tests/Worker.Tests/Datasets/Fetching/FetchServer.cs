using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Orchestrator.Worker.Tests.Datasets.Fetching;

/// <summary>A web server with one file under every name, which can misbehave.</summary>
public sealed class FetchServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _answers;

    private FetchServer(WebApplication app) => _app = app;

    private byte[] Content { get; init; } = [];

    private int Cuts { get; init; }

    private int CutAfter { get; init; }

    private bool KnowsRange { get; init; }

    private IReadOnlyList<int> Statuses { get; init; } = [];

    /// <summary>The Range header of each request, empty where there was none.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The address, with a slash at its end.</summary>
    public Uri Address => new(_app.Urls.Single() + "/");

    /// <summary>Starts a server on a free port.</summary>
    /// <param name="content">The file.</param>
    /// <param name="cuts">How many answers are cut off.</param>
    /// <param name="cutAfter">Bytes of an answer that is cut off.</param>
    /// <param name="knowsRange">Whether Range is understood.</param>
    /// <param name="statuses">The status of the first answers, one each; later ones are 200 or 206.</param>
    public static async Task<FetchServer> StartAsync(byte[] content, int cuts = 0, int cutAfter = 0, bool knowsRange = true, params IReadOnlyList<int> statuses)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new FetchServer(app) { Content = content, Cuts = cuts, CutAfter = cutAfter, KnowsRange = knowsRange, Statuses = statuses };
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var answer = Interlocked.Increment(ref _answers) - 1;
        Requests.Enqueue(context.Request.Headers.Range.ToString());
        if (answer < Statuses.Count)
        {
            context.Response.StatusCode = Statuses[answer];
            return;
        }

        var range = context.Request.GetTypedHeaders().Range;
        var start = KnowsRange ? (int)(range?.Ranges.Single().From ?? 0) : 0;
        if (start >= Content.Length && start > 0)
        {
            context.Response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            return;
        }

        if (start > 0)
        {
            context.Response.StatusCode = StatusCodes.Status206PartialContent;
            context.Response.Headers.ContentRange = $"bytes {start}-{Content.Length - 1}/{Content.Length}";
        }

        // An answer with fewer bytes than it promised makes the server close the connection once they are sent.
        context.Response.ContentLength = Content.Length - start;
        var end = answer < Cuts ? Math.Min(start + CutAfter, Content.Length) : Content.Length;
        await context.Response.Body.WriteAsync(Content.AsMemory(start..end));
        await context.Response.Body.FlushAsync();
    }
}
