-- Of two workers that see one device, such as one that leaves and its successor, the one that looked last.
SELECT host, name, utilization, memory_used_bytes, temperature_celsius
FROM (SELECT workers.host, device.name, device.utilization, device.memory_used_bytes, device.temperature_celsius,
             ROW_NUMBER() OVER (PARTITION BY workers.host, device.name ORDER BY device.read_at DESC) AS place
      FROM worker_devices AS device
      JOIN workers ON workers.id = device.worker_id
      WHERE workers.left_at IS NULL
        AND workers.last_seen_at > orchestrator_now() - @silent
        AND device.read_at IS NOT NULL) AS looks
WHERE place = 1;
