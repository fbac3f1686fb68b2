-- moves: queued -> leased
UPDATE trials
SET state = 'leased',
    token = token + 1,
    attempt = attempt + 1,
    owner = @worker,
    lease_until = orchestrator_now() + @lease,
    not_before = NULL,
    offered_at = NULL,
    failure_cause = NULL,
    failure_message = NULL,
    started_at = COALESCE(started_at, orchestrator_now())
WHERE id = @trial
  AND state = 'queued'                                             -- of two workers the second finds it leased
  AND (not_before IS NULL OR not_before <= orchestrator_now())     -- a retry waits for its delay
RETURNING id, attempt, token;
