-- moves: running -> succeeded
-- A cancel that was asked for too late loses against the result.
UPDATE trials
SET state = 'succeeded',
    ended_at = orchestrator_now(),
    cancel_requested = FALSE,
    lease_until = NULL,
    epoch = epochs,
    step = 0,
    fraction = 1
WHERE id = @trial
  AND token = @token       -- fence: the lease is still this worker's
  AND state = 'running';
