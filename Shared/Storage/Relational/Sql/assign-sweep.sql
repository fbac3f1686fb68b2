-- On whose account trials are trained, after something about the sweep changed. A trial that it alone needs is on its account anyway.
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
  AND id IN (SELECT trial_id FROM sweep_trials WHERE sweep_id = @sweep)
  AND EXISTS (SELECT 1 FROM sweep_trials AS other WHERE other.trial_id = trials.id AND other.sweep_id <> @sweep);
