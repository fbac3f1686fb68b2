using Orchestrator.Dashboard.Scope;
using Orchestrator.Dashboard.Sweeps;
using Orchestrator.Dashboard.Trials;
using Orchestrator.Dashboard.Workers;
using Orchestrator.Storage;

namespace Orchestrator.Dashboard.Finding;

/// <summary>Finds pages, sweeps, trials and workers by a few letters.</summary>
/// <param name="sweeps">Sweeps.</param>
/// <param name="trials">Trials.</param>
/// <param name="workers">Workers.</param>
public sealed class PlaceFinder(ISweepStore sweeps, ITrialReader trials, IWorkerStore workers)
{
    /// <summary>Most places of one kind: the palette is for going somewhere, the lists are for looking around.</summary>
    public const int MostOfAKind = 8;

    // An id this short is more likely a word.
    private const int ShortestId = 4;

    private static readonly Place[] Pages =
    [
        new("page", "Sweeps", "", "/"),
        new("page", "New sweep", "", "/sweeps/new"),
        new("page", "Compare", "", "/compare"),
        .. ResultPages.All.Select(page => new Place("page", page.Word, "results", page.Path)),
        new("page", "Fleet", "", "/workers"),
        new("page", "Timeline", "fleet", "/workers?tab=timeline"),
        new("page", "Assignment policies", "fleet", "/workers?tab=assignment"),
    ];

    /// <summary>The places whose name or id contains every word, in any case; the pages and the newest sweeps for an empty text.</summary>
    public async Task<IReadOnlyList<Place>> FindAsync(string text, CancellationToken stop)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool IsFound(Place place) => Array.TrueForAll(words, word => $"{place.Name} {place.Detail}".Contains(word, StringComparison.OrdinalIgnoreCase));
        return
        [
            .. Pages.Where(IsFound),
            .. (await sweeps.ListAsync(stop)).Select(Of).Where(IsFound).Take(MostOfAKind),
            .. await TrialsAsync(text.Trim(), stop),
            .. (await workers.ListAsync(stop)).Select(Of).Where(IsFound).Take(words.Length == 0 ? 0 : MostOfAKind),
        ];
    }

    private static Place Of(SweepSummary sweep) => new("sweep", sweep.Name, sweep.SweepId, SweepView.Address(sweep.SweepId));

    private static Place Of(WorkerSummary worker) =>
        new("worker", worker.Registration.WorkerId, worker.Registration.Device, WorkerAddress.Of(worker.Registration.WorkerId));

    private async Task<IReadOnlyList<Place>> TrialsAsync(string prefix, CancellationToken stop)
    {
        if (prefix.Length < ShortestId) return [];
        var found = new List<Place>();
        foreach (var id in await trials.ResolveAsync(prefix.ToLowerInvariant(), MostOfAKind, stop))
        {
            if (await trials.FindAsync(id, stop) is { } trial)
                found.Add(new Place("trial", $"{TrialName.Of(trial.Config)}, seed {trial.Config.Seed}", id.ToString(), $"/trials/{id}"));
        }

        return found;
    }
}
