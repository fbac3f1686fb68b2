-- The same for trials that the sweep had and, planned anew, has no more. What no active sweep needs stays where it is.
UPDATE trials
SET for_sweep = COALESCE((SELECT sweeps.id
                          FROM sweep_trials AS link
                          JOIN sweeps ON sweeps.id = link.sweep_id
                          WHERE link.trial_id = trials.id
                            AND sweeps.cancelled_at IS NULL
                            AND sweeps.superseded_by IS NULL
                          ORDER BY CASE WHEN sweeps.paused_at IS NULL THEN 0 ELSE 1 END, sweeps.priority DESC, sweeps.created_at, sweeps.id
                          LIMIT 1),
                         for_sweep)
WHERE state IN ('queued', 'leased', 'running')
  AND for_sweep = @sweep
  AND NOT EXISTS (SELECT 1 FROM sweep_trials AS link WHERE link.sweep_id = @sweep AND link.trial_id = trials.id);
