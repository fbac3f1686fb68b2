SELECT trials.id
FROM sweep_trials AS link
JOIN trials ON trials.id = link.trial_id
WHERE link.sweep_id = @sweep
  AND trials.state IN ('leased', 'running')
  AND trials.cancel_requested;      -- asked now or by an earlier cancel
