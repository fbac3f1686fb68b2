SELECT COUNT(*)
FROM sweep_trials AS link
JOIN trials ON trials.id = link.trial_id
WHERE link.sweep_id = @sweep
  AND trials.state IN ('queued', 'leased', 'running')
  AND EXISTS (SELECT 1                                                         -- another active sweep
              FROM sweep_trials AS other
              JOIN sweeps ON sweeps.id = other.sweep_id
              WHERE other.trial_id = trials.id
                AND sweeps.cancelled_at IS NULL
                AND sweeps.superseded_by IS NULL);
