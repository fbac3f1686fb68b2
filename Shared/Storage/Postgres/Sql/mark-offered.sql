UPDATE trials
SET offered_at = orchestrator_now()
WHERE id = ANY(@trials)
  AND state = 'queued'                                                            -- a worker may have claimed it meanwhile
  AND (offered_at IS NULL OR offered_at <= orchestrator_now() - @again)           -- another coordinator may have offered it
RETURNING id;
