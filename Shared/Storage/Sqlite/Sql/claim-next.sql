-- moves: queued -> leased
-- One writer at a time (BEGIN IMMEDIATE), so the row chosen by the inner SELECT is still queued when it is updated.
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
WHERE id = (SELECT id
            FROM trials
            WHERE state = 'queued'
              AND device_class IN (@any_class, @device_class)                  -- what this worker can train
              AND (not_before IS NULL OR not_before <= orchestrator_now())     -- a retry waits for its delay
            ORDER BY priority DESC, ordinal                                    -- ix_trials_order_of_offering
            LIMIT 1)
RETURNING id, attempt, token;
