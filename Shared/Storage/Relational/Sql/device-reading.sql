UPDATE worker_devices
SET utilization = @utilization,
    memory_used_bytes = @memory_used,
    temperature_celsius = @temperature,
    read_at = orchestrator_now()
WHERE worker_id = @worker
  AND name = @name;
