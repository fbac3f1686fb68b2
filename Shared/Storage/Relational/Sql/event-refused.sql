INSERT INTO events (trial_id, at, kind, text)
SELECT id, orchestrator_now(), @kind, @text || token || ' and it is ' || state || '.'
FROM trials
WHERE id = @trial;      -- a fence of a trial that does not exist leaves nothing
