SELECT COUNT(*)
FROM worker_devices AS device
JOIN workers ON workers.id = device.worker_id
WHERE device.memory_bytes > @bytes
  AND device.excluded_at IS NULL
  AND workers.excluded_at IS NULL
  AND workers.drain_requested_at IS NULL
  AND workers.left_at IS NULL
  AND workers.last_seen_at > orchestrator_now() - @silent;     -- a worker that was not heard of for so long is taken for gone
