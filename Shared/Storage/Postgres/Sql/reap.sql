-- moves: leased, running -> queued, cancelled
-- A lost worker is not the trial's fault: failures stay and the trial is due at once. The owner stays for the report.
WITH silent AS (
    SELECT id
    FROM trials
    WHERE state IN ('leased', 'running')
      AND lease_until <= orchestrator_now()     -- by the database's clock and no other
    ORDER BY lease_until                        -- ix_trials_leases
    LIMIT @limit
    FOR UPDATE SKIP LOCKED                      -- a row that is being renewed or reaped is left for the next turn
)
UPDATE trials
SET state = CASE WHEN cancel_requested THEN 'cancelled' ELSE 'queued' END,
    ended_at = CASE WHEN cancel_requested THEN orchestrator_now() ELSE NULL END,
    cancel_requested = FALSE,
    lease_until = NULL
FROM silent
WHERE trials.id = silent.id
RETURNING trials.id, attempt, token, owner, state;
