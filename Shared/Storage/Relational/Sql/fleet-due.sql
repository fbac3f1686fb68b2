-- How many trials a worker could claim now, and since when the oldest of them has waited.
SELECT COUNT(*), MIN(COALESCE(attempts.ended_at, trials.created_at)), orchestrator_now()
FROM trials
JOIN sweeps ON sweeps.id = trials.for_sweep
LEFT JOIN attempts ON attempts.trial_id = trials.id
                  AND attempts.number = trials.attempt
                  AND trials.attempt > 0                                       -- one that was tried has waited since that
WHERE trials.state = 'queued'                                                  -- ix_trials_queued
  AND (trials.not_before IS NULL OR trials.not_before <= orchestrator_now())
  AND sweeps.cancelled_at IS NULL
  AND sweeps.superseded_by IS NULL
  AND sweeps.paused_at IS NULL;
