UPDATE workers
SET excluded_at = COALESCE(excluded_at, orchestrator_now()),
    excluded_reason = COALESCE(excluded_reason, @reason)      -- the first reason is the one to look into
WHERE id = @worker;
