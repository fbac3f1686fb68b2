using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Dashboard.Exporting;
using Orchestrator.Dashboard.Live;
using Orchestrator.Dashboard.Scope;
using Orchestrator.Results.Export;
using Orchestrator.Storage;

namespace Orchestrator.Dashboard;

/// <summary>Results as files: the same that <c>orchestrator export</c> writes.</summary>
internal static class ExportEndpoints
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Maps the downloads.</summary>
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ResultPages.Export + "/table", (HttpRequest request, LiveFeed feed, CancellationToken stop) => TableAsync(request, feed, false, stop)).ExcludeFromDescription();
        routes.MapGet(ResultPages.Export + "/manifest", (HttpRequest request, LiveFeed feed, CancellationToken stop) => TableAsync(request, feed, true, stop)).ExcludeFromDescription();
        routes.MapGet(ResultPages.Export + "/sweeps/{sweepId}/{file:regex(^(results\\.csv|results\\.json|results\\.md|history\\.csv)$)}", SweepAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> TableAsync(HttpRequest request, LiveFeed feed, bool isManifest, CancellationToken stop)
    {
        var query = new UrlQuery(request.QueryString.Value);
        var view = ExportView.Read(query);
        var format = query.One("format");
        if (!TableFile.Formats.Contains(format)) return Problem(400, $"The format '{format}' is not known. Known: {string.Join(", ", TableFile.Formats)}.");
        var snapshot = await feed.ReadAsync(ResultsQuery.Of(view.Scope.Sweeps), stop);
        if (ScopedResults.Of(snapshot!.Data, view.Scope) is not { } results) return Problem(404, "None of the sweeps asked for exists.");
        // A file that silently held other numbers than asked for would end in a paper.
        if (results.Problems.Count > 0) return Problem(400, string.Join(' ', results.Problems));
        if (!view.TryLay(results, out var table, out var problem)) return Problem(400, problem);

        var manifest = TableManifest.Of(table, results.Sweeps);
        var text = TableFile.Write(table, manifest, format);
        var name = $"{results.Sweeps[0].Sweep.Summary.Name}.{Ending(format)}";
        return isManifest
            ? TypedResults.File(Utf8.GetBytes(TableFile.Manifest(manifest, text)), "application/json", name + ".manifest.json")
            : TypedResults.File(Utf8.GetBytes(text), "text/plain; charset=utf-8", name);
    }

    private static async Task<IResult> SweepAsync(string sweepId, string file, ISweepStore sweeps, ITrialReader reader, CancellationToken stop)
    {
        if (await sweeps.FindAsync(sweepId, stop) is not { } sweep) return Problem(404, $"There is no sweep '{sweepId}'.");
        var trials = await reader.ListAsync(sweepId, stop);
        return TypedResults.Stream(body => WriteAsync(body, file, sweep, trials, reader, stop), "text/plain; charset=utf-8", $"{sweep.Summary.Name}-{file}");
    }

    // Written while it is read: a sweep's history can be larger than memory.
    private static async Task WriteAsync(Stream body, string file, SweepDetail sweep, IReadOnlyList<TrialRow> trials, ITrialReader reader, CancellationToken stop)
    {
        if (file == "results.json")
        {
            await JsonExport.WriteAsync(body, sweep, trials, reader, stop);
            return;
        }

        await using var text = new StreamWriter(body, Utf8, leaveOpen: true);
        if (file == "history.csv") await HistoryExport.WriteAsync(text, sweep, trials, reader, stop);
        else await text.WriteAsync(TextOf(file, sweep, trials).AsMemory(), stop);
    }

    private static string TextOf(string file, SweepDetail sweep, IReadOnlyList<TrialRow> trials)
    {
        if (file == "results.md") return ResultsPage.Write(sweep, trials);
        using var text = new StringWriter();
        CsvExport.Write(text, sweep, trials);
        return text.ToString();
    }

    private static string Ending(string format) => format switch { "latex" => "tex", "markdown" => "md", _ => format };

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(statusCode: status, detail: detail);
}
