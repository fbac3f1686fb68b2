UPDATE sweeps
SET cancelled_at = COALESCE(cancelled_at, orchestrator_now())
WHERE id = @sweep;
