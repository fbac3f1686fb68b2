-- moves: leased, running -> queued, cancelled, failed
-- A lost worker is not the trial's fault: failures stay and the trial is due at once, unless it was lost too often and got nowhere.
-- The owner stays for the report.
WITH silent AS (
    SELECT id
    FROM trials
    WHERE state IN ('leased', 'running')        -- ix_trials_held
      AND lease_until <= orchestrator_now()     -- by the database's clock and no other
    ORDER BY lease_until
    LIMIT @limit
    FOR UPDATE SKIP LOCKED                      -- a row that is being renewed or reaped is left for the next turn
)
UPDATE trials
SET state = CASE WHEN cancel_requested THEN 'cancelled' WHEN losses + 1 >= @losses THEN 'failed' ELSE 'queued' END,
    ended_at = CASE WHEN cancel_requested OR losses + 1 >= @losses THEN orchestrator_now() ELSE NULL END,
    failure_cause = CASE WHEN NOT cancel_requested AND losses + 1 >= @losses THEN @cause ELSE failure_cause END,
    failure_message = CASE WHEN NOT cancel_requested AND losses + 1 >= @losses THEN @message ELSE failure_message END,
    losses = losses + 1,
    cancel_requested = FALSE,
    lease_until = NULL
FROM silent
WHERE trials.id = silent.id
RETURNING trials.id, attempt, token, owner, state;
