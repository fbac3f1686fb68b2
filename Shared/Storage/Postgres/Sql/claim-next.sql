-- moves: queued -> leased
WITH next AS (
    SELECT id
    FROM trials
    WHERE state = 'queued'
      AND device_class IN (@any_class, @device_class)                  -- what this worker can train
      AND (not_before IS NULL OR not_before <= orchestrator_now())     -- a retry waits for its delay
    ORDER BY priority DESC, ordinal                                    -- ix_trials_order_of_offering
    LIMIT 1
    FOR UPDATE SKIP LOCKED                                             -- a row that another worker is claiming is not waited for
)
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
FROM next
WHERE trials.id = next.id
RETURNING trials.id, attempt, token;
