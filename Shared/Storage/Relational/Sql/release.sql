-- moves: leased, running -> queued, cancelled
-- Not a failure: failures and not_before stay, so that the trial is due at once.
UPDATE trials
SET state = CASE WHEN cancel_requested THEN 'cancelled' ELSE 'queued' END,
    ended_at = CASE WHEN cancel_requested THEN orchestrator_now() ELSE NULL END,
    cancel_requested = FALSE,
    lease_until = NULL
WHERE id = @trial
  AND token = @token                       -- fence: the lease is still this worker's
  AND state IN ('leased', 'running')
RETURNING state;
