UPDATE notifications
SET state = CASE WHEN @again THEN 'pending' ELSE 'given-up' END,
    next_at = orchestrator_now() + @delay,
    last_error = @error
WHERE id = @id
  AND state = 'pending'
  AND attempts = @attempt;                 -- fence: no later attempt has begun
