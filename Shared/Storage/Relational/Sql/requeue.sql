-- moves: cancelled, failed -> queued
UPDATE trials
SET state = 'queued',
    not_before = NULL,
    offered_at = NULL,
    ended_at = NULL,
    failure_cause = NULL,
    failure_message = NULL
WHERE (state = 'cancelled'
       OR (state = 'failed' AND failure_cause = @repairable))    -- other failures stay until a user asks for a retry
  AND id IN (SELECT trial_id FROM sweep_trials WHERE sweep_id = @sweep)
RETURNING id;
