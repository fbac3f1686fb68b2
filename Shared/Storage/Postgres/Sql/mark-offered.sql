UPDATE trials
SET offered_at = orchestrator_now()
WHERE id = ANY(@trials)
  AND state = 'queued';      -- a worker may have claimed it without being offered it
