INSERT INTO events (trial_id, at, kind, text)
SELECT link.trial_id, orchestrator_now(), @kind, @text
FROM sweep_trials AS link
WHERE link.sweep_id = @sweep
  AND NOT EXISTS (SELECT 1 FROM events WHERE events.trial_id = link.trial_id);     -- just created: nothing has happened to it yet
