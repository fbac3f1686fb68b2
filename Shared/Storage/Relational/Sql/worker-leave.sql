UPDATE workers
SET last_seen_at = orchestrator_now(),
    left_at = orchestrator_now(),
    busy_slots = 0
WHERE id = @worker;
