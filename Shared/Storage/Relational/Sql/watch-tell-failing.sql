UPDATE sweep_watches
SET failing_at = orchestrator_now(),
    failures_told = @failed
WHERE sweep_id = @sweep
  AND ended_at IS NULL
  AND failures_told < @failed;             -- another coordinator may have told it
