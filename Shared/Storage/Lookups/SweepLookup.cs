namespace Orchestrator.Storage.Lookups;

/// <summary>Finds the sweep that a user means.</summary>
public static class SweepLookup
{
    /// <summary>The sweep with this id, or the only one with this name. Of several versions of a sweep the name means the last.</summary>
    public static async Task<Named<SweepDetail>> FindByNameAsync(this ISweepStore sweeps, string idOrName, CancellationToken stop)
    {
        if (await sweeps.FindAsync(idOrName, stop) is { } exact) return Named<SweepDetail>.Of(exact);
        var all = await sweeps.ListAsync(stop);
        var named = all.Where(sweep => sweep.Name == idOrName && sweep.SupersededBy is null).ToList();
        if (named.Count == 1 && await sweeps.FindAsync(named[0].SweepId, stop) is { } only) return Named<SweepDetail>.Of(only);
        return Named<SweepDetail>.None(named.Count == 0
            ? $"There is no sweep '{idOrName}'. {Choices(all)}"
            : $"Several sweeps are named '{idOrName}'. {Choices(named)}");
    }

    private static string Choices(IReadOnlyList<SweepSummary> sweeps) =>
        sweeps.Count == 0 ? "There are no sweeps." : $"Choose one of: {string.Join(", ", sweeps.Select(sweep => sweep.SweepId))}";
}
