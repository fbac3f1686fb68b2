INSERT INTO notifications (delivery, sweep_id, kind, channel, body, created_at, state, attempts, next_at)
VALUES (@delivery, @sweep, @kind, @channel, @body, orchestrator_now(), 'pending', 0, orchestrator_now());
