UPDATE worker_devices
SET excluded_at = NULL,
    excluded_reason = NULL
WHERE worker_id = @worker;
