INSERT INTO events (trial_id, at, kind, text)
SELECT value, orchestrator_now(), @kind, @text
FROM json_each(@trials);
