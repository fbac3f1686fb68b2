INSERT INTO events (trial_id, at, kind, text)
SELECT trial, orchestrator_now(), @kind, @text
FROM unnest(@trials) AS trial;
