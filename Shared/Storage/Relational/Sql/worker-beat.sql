UPDATE workers
SET last_seen_at = orchestrator_now(),
    busy_slots = @busy,
    broker_connected = @broker
WHERE id = @worker
RETURNING CASE WHEN drain_requested_at IS NULL THEN 'none' WHEN drain_finishes THEN 'drain-finishing' ELSE 'drain-now' END;
