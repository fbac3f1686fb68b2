UPDATE notifications
SET attempts = attempts + 1,
    next_at = orchestrator_now() + @claim                                -- a coordinator that dies with it leaves it to the others then
WHERE next_at <= orchestrator_now()                                      -- again on the row itself: another coordinator may have claimed it
  AND state = 'pending'
  AND id IN (SELECT due.id
             FROM notifications AS due
             WHERE due.state = 'pending'                                 -- ix_notifications_pending
               AND due.channel = @channel
               AND due.next_at <= orchestrator_now()
               AND NOT EXISTS (SELECT 1                                  -- what is told of one sweep arrives in the order it happened
                               FROM notifications AS earlier
                               WHERE earlier.state = 'pending'
                                 AND earlier.channel = due.channel
                                 AND earlier.sweep_id = due.sweep_id
                                 AND earlier.id < due.id)
             ORDER BY due.id
             LIMIT 1)
RETURNING id, attempts, delivery, sweep_id, kind, body;
