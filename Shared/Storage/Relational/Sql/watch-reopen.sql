-- A sweep whose end was told and that has an open trial again (a retry, a new submission) will end again.
UPDATE sweep_watches
SET ended_at = NULL,
    progressed_at = orchestrator_now()
WHERE ended_at IS NOT NULL
  AND sweep_id IN (SELECT sweep_trials.sweep_id                             -- from the few open trials, not through all that have ended
                   FROM trials
                   JOIN sweep_trials ON sweep_trials.trial_id = trials.id
                   WHERE trials.state = 'queued'                            -- ix_trials_queued
                   UNION
                   SELECT sweep_trials.sweep_id
                   FROM trials
                   JOIN sweep_trials ON sweep_trials.trial_id = trials.id
                   WHERE trials.state IN ('leased', 'running'));            -- ix_trials_held
