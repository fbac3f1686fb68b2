-- moves: failed, cancelled -> queued
-- A user asks for it: what went before is not held against the trial.
UPDATE trials
SET state = 'queued',
    for_sweep = (SELECT sweeps.id                  -- as in assign-sweep
                 FROM sweep_trials AS link
                 JOIN sweeps ON sweeps.id = link.sweep_id
                 WHERE link.trial_id = trials.id
                   AND sweeps.cancelled_at IS NULL
                   AND sweeps.superseded_by IS NULL
                 ORDER BY CASE WHEN sweeps.paused_at IS NULL THEN 0 ELSE 1 END, sweeps.priority DESC, sweeps.created_at, sweeps.id
                 LIMIT 1),
    not_before = NULL,
    offered_at = NULL,
    ended_at = NULL,
    failures = 0,
    losses = 0,
    min_memory_bytes = NULL,
    failure_cause = NULL,
    failure_message = NULL
WHERE id = @trial
  AND state IN ('failed', 'cancelled')
  AND EXISTS (SELECT 1                             -- an active sweep needs it
              FROM sweep_trials AS link
              JOIN sweeps ON sweeps.id = link.sweep_id
              WHERE link.trial_id = trials.id
                AND sweeps.cancelled_at IS NULL
                AND sweeps.superseded_by IS NULL)
RETURNING id;
