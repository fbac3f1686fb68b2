UPDATE workers
SET last_seen_at = orchestrator_now(),
    busy_slots = @busy
WHERE id = @worker;
