-- moves: leased, running -> queued, cancelled
-- A lost worker is not the trial's fault: failures stay and the trial is due at once. The owner stays for the report.
UPDATE trials
SET state = CASE WHEN cancel_requested THEN 'cancelled' ELSE 'queued' END,
    ended_at = CASE WHEN cancel_requested THEN orchestrator_now() ELSE NULL END,
    cancel_requested = FALSE,
    lease_until = NULL
WHERE id IN (SELECT id
             FROM trials
             WHERE state IN ('leased', 'running')
               AND lease_until <= orchestrator_now()     -- by the database's clock and no other
             ORDER BY lease_until                        -- ix_trials_leases
             LIMIT @limit)
RETURNING id, attempt, token, owner, state;
