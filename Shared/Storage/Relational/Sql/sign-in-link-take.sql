DELETE FROM sign_in_links                                           -- of two who use it at once one finds the row
WHERE secret_hash = @hash
  AND expires_at > orchestrator_now()
RETURNING token_id;
