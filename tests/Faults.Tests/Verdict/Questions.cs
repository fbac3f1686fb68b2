namespace Orchestrator.FaultTests.Verdict;

/// <summary>What the judge asks the database; each gives one number.</summary>
internal static class Questions
{
    public const string Trials = "SELECT count(*) FROM trials";

    public const string Attempts = "SELECT count(*) FROM attempts";

    public const string StaleRefused = "SELECT count(*) FROM events WHERE kind = 'stale-write-refused'";

    public const string NotEnded = "SELECT count(*) FROM trials WHERE state IN ('queued', 'leased', 'running')";

    public const string WithoutResult =
        """
        SELECT count(*) FROM trials
        WHERE state <> 'succeeded' OR NOT EXISTS (SELECT FROM results WHERE trial_id = trials.id)
        """;

    public const string Doubled =
        """
        SELECT count(*) FROM trials
        WHERE (SELECT count(*) FROM results WHERE trial_id = trials.id) > 1
           OR (SELECT count(*) FROM attempts WHERE trial_id = trials.id AND outcome = 'succeeded') > 1
           OR (SELECT count(*) FROM events WHERE trial_id = trials.id AND kind = 'finished') > 1
        """;

    // The result is of the trial's last lease, so is the attempt that succeeded, and nobody was given a lease after it.
    public const string StaleAccepted =
        """
        SELECT count(*) FROM trials JOIN results ON results.trial_id = trials.id
        WHERE results.token <> trials.token
           OR EXISTS (SELECT FROM attempts WHERE trial_id = trials.id AND outcome = 'succeeded' AND attempts.token <> trials.token)
           OR (SELECT max(id) FROM events WHERE trial_id = trials.id AND kind = 'leased')
            > (SELECT min(id) FROM events WHERE trial_id = trials.id AND kind = 'finished')
        """;

    public const string OrphanLeases = "SELECT count(*) FROM trials WHERE lease_until IS NOT NULL OR state IN ('leased', 'running')";

    public const string OpenAttempts = "SELECT count(*) FROM attempts WHERE ended_at IS NULL OR outcome IS NULL";
}
