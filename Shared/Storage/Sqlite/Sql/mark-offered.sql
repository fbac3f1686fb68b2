UPDATE trials
SET offered_at = orchestrator_now()
WHERE id IN (SELECT value FROM json_each(@trials))
  AND state = 'queued'                                                            -- a worker may have claimed it meanwhile
  AND (offered_at IS NULL OR offered_at <= orchestrator_now() - @again)           -- another coordinator may have offered it
RETURNING id;
