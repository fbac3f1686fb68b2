UPDATE sweep_watches
SET ended_at = orchestrator_now(),
    failures_told = failed_trials
WHERE sweep_id = @sweep
  AND ended_at IS NULL                     -- another coordinator may have told it
  AND ended_trials = trials;               -- and it may have been queued again
