UPDATE api_tokens
SET revoked_at = orchestrator_now()
WHERE id = @token
  AND revoked_at IS NULL;                                           -- the first time counts
