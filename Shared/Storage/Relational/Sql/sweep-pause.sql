UPDATE sweeps
SET paused_at = COALESCE(paused_at, orchestrator_now())
WHERE id = @sweep;
