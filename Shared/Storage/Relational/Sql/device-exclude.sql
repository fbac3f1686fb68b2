UPDATE worker_devices
SET excluded_at = COALESCE(excluded_at, orchestrator_now()),
    excluded_reason = COALESCE(excluded_reason, @reason)      -- the first reason is the one to look into
WHERE worker_id = @worker
  AND name = @device;
