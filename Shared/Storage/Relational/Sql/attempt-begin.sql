INSERT INTO attempts (trial_id, number, token, worker_id, started_at)
VALUES (@trial, @number, @token, @worker, orchestrator_now());
