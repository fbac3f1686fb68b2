UPDATE workers
SET last_seen_at = orchestrator_now(),
    busy_slots = @busy,
    broker_connected = @broker,
    totals = COALESCE(CAST(@totals AS text), totals)     -- an older worker says nothing of them
WHERE id = @worker
RETURNING CASE WHEN drain_requested_at IS NULL THEN 'none' WHEN drain_finishes THEN 'drain-finishing' ELSE 'drain-now' END;
