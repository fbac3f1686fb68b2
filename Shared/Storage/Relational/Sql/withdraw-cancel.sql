UPDATE trials
SET cancel_requested = FALSE
WHERE cancel_requested         -- its worker has not stopped yet
  AND state IN ('leased', 'running')
  AND id IN (SELECT trial_id FROM sweep_trials WHERE sweep_id = @sweep)
RETURNING id;
