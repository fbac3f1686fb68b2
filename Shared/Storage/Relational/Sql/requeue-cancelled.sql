-- moves: cancelled -> queued
UPDATE trials
SET state = 'queued',
    not_before = NULL,
    offered_at = NULL,
    ended_at = NULL
WHERE state = 'cancelled'      -- failed trials stay failed until a user asks for a retry
  AND id IN (SELECT trial_id FROM sweep_trials WHERE sweep_id = @sweep)
RETURNING id;
