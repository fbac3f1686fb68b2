INSERT INTO events (trial_id, at, kind, text)
VALUES (@trial, orchestrator_now(), @kind, @text);
