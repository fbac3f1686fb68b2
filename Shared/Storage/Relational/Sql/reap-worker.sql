-- moves: leased, running -> queued, cancelled, failed
UPDATE trials
SET state = CASE WHEN cancel_requested THEN 'cancelled' WHEN losses + 1 >= @losses THEN 'failed' ELSE 'queued' END,
    ended_at = CASE WHEN cancel_requested OR losses + 1 >= @losses THEN orchestrator_now() ELSE NULL END,
    failure_cause = CASE WHEN NOT cancel_requested AND losses + 1 >= @losses THEN @cause ELSE failure_cause END,
    failure_message = CASE WHEN NOT cancel_requested AND losses + 1 >= @losses THEN @message ELSE failure_message END,
    losses = losses + 1,
    cancel_requested = FALSE,
    lease_until = NULL
WHERE owner = @worker                      -- the caller knows that this worker is gone, whatever its leases say
  AND state IN ('leased', 'running')
RETURNING id, attempt, token, owner, state;
