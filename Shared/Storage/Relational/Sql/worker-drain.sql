UPDATE workers
SET drain_requested_at = COALESCE(drain_requested_at, orchestrator_now()),
    drain_finishes = @finish AND (drain_finishes OR drain_requested_at IS NULL)      -- of two requests the more urgent holds
WHERE id = @worker;
