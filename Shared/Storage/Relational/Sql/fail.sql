-- moves: leased, running -> queued, failed, cancelled
-- The retry policy has decided (@retry, @delay); a cancel that waits turns another try into the end, but hides no failure.
UPDATE trials
SET state = CASE WHEN NOT @retry THEN 'failed' WHEN cancel_requested THEN 'cancelled' ELSE 'queued' END,
    not_before = orchestrator_now() + @delay,
    ended_at = CASE WHEN @retry AND NOT cancel_requested THEN NULL ELSE orchestrator_now() END,
    cancel_requested = FALSE,
    lease_until = NULL,
    failures = @failures,
    losses = @losses,
    min_memory_bytes = COALESCE(@min_memory, min_memory_bytes),
    failure_cause = @cause,
    failure_message = @message
WHERE id = @trial
  AND token = @token                       -- fence: the lease is still this worker's
  AND state IN ('leased', 'running')
RETURNING state;
