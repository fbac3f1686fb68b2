namespace Orchestrator.Storage.Relational;

/// <content>Versions: a sweep that takes the place of one whose trials it all contains.</content>
public abstract partial class SweepStore
{
    /// <summary>Makes the sweep, whose trials are linked already, the next version of another.</summary>
    private static async Task ExtendAsync(StoreSession session, string sweepId, string extends)
    {
        if (extends == sweepId) throw new SweepVersionException($"The definition is that of sweep {sweepId} itself: there is nothing to extend.");
        if (await FindVersionAsync(session, extends) is not { } old)
            throw new SweepVersionException($"There is no sweep {extends} to extend.");
        if (old.SupersededBy is { } other && other != sweepId)
            throw new SweepVersionException($"Sweep {extends} was extended by {other} already: extend that one.");
        if ((await FindVersionAsync(session, sweepId))!.SupersededBy is { } later)
            throw new SweepVersionException($"Sweep {sweepId} is an older version of {later}: it cannot extend {extends}.");

        var dropped = (await session.ListAsync("sweep-dropped", row => row.GetInt64(0), ("sweep", sweepId), ("extends", extends)))[0];
        if (dropped > 0)
        {
            throw new SweepVersionException(
                $"The definition drops {dropped} trials of sweep {extends}: a next version has all of them and more. "
                + "Submit it as a sweep of its own.");
        }

        await session.ExecuteAsync("sweep-extend", ("sweep", sweepId), ("extends", extends), ("version", old.Version + 1));
        await session.ExecuteAsync("sweep-supersede", ("sweep", sweepId), ("extends", extends));
    }

    private static async Task<SweepVersion?> FindVersionAsync(StoreSession session, string sweepId) =>
        (await session.ListAsync(
            "sweep-version", row => new SweepVersion(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetString(1)), ("sweep", sweepId)))
        .SingleOrDefault();

    private sealed record SweepVersion(int Version, string? SupersededBy);
}
