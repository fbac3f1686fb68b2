UPDATE api_tokens
SET last_used_at = orchestrator_now()
WHERE id = @token
  AND (last_used_at IS NULL OR last_used_at <= orchestrator_now() - @at_most_every);      -- another process may have written it
