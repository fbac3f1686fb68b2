UPDATE trials
SET cancel_requested = TRUE
WHERE state IN ('leased', 'running')                                           -- its worker stops it; the heartbeat's answer says so
  AND NOT cancel_requested
  AND id IN (SELECT trial_id FROM sweep_trials WHERE sweep_id = @sweep)
  AND NOT EXISTS (SELECT 1                                                     -- no other active sweep needs it
                  FROM sweep_trials AS link
                  JOIN sweeps ON sweeps.id = link.sweep_id
                  WHERE link.trial_id = trials.id
                    AND sweeps.cancelled_at IS NULL
                    AND sweeps.superseded_by IS NULL)
RETURNING id;
