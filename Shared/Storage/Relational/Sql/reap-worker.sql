-- moves: leased, running -> queued, cancelled
UPDATE trials
SET state = CASE WHEN cancel_requested THEN 'cancelled' ELSE 'queued' END,
    ended_at = CASE WHEN cancel_requested THEN orchestrator_now() ELSE NULL END,
    cancel_requested = FALSE,
    lease_until = NULL
WHERE owner = @worker                      -- the caller knows that this worker is gone, whatever its leases say
  AND state IN ('leased', 'running')
RETURNING id, attempt, token, owner, state;
