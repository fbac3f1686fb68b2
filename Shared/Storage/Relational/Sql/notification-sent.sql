UPDATE notifications
SET state = 'sent',
    sent_at = orchestrator_now()
WHERE id = @id
  AND state = 'pending'
  AND attempts = @attempt;                 -- fence: no later attempt has begun
