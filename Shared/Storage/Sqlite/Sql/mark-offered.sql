UPDATE trials
SET offered_at = orchestrator_now()
WHERE id IN (SELECT value FROM json_each(@trials))
  AND state = 'queued';
