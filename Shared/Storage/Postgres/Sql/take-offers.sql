WITH due AS (
    SELECT id
    FROM trials
    WHERE state = 'queued'
      AND (not_before IS NULL OR not_before <= orchestrator_now())              -- a retry waits for its delay
      AND (offered_at IS NULL OR offered_at <= orchestrator_now() - @again)     -- an older offer is taken for lost
    ORDER BY priority DESC, ordinal                                             -- ix_trials_order_of_offering
    LIMIT @room
    FOR UPDATE SKIP LOCKED                                                      -- a second coordinator takes the ones after
)
UPDATE trials
SET offered_at = orchestrator_now()
FROM due
WHERE trials.id = due.id
RETURNING trials.id, device_class, priority, ordinal;
