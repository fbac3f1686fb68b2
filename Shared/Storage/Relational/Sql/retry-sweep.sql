-- moves: failed, cancelled -> queued
-- A user asks for it: what went before is not held against the trial.
UPDATE trials
SET state = 'queued',
    not_before = NULL,
    offered_at = NULL,
    ended_at = NULL,
    failures = 0,
    losses = 0,
    min_memory_bytes = NULL,
    failure_cause = NULL,
    failure_message = NULL
WHERE state IN ('failed', 'cancelled')
  AND id IN (SELECT trial_id FROM sweep_trials WHERE sweep_id = @sweep)
RETURNING id;
