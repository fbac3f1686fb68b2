-- moves: leased -> running
-- start with its event, in one round trip.
WITH moved AS (
    UPDATE trials
    SET state = 'running'
    WHERE id = @trial
      AND token = @token       -- fence: the lease is still this worker's
      AND state = 'leased'
    RETURNING id
)
INSERT INTO events (trial_id, at, kind, text)
SELECT id, orchestrator_now(), @kind, @text
FROM moved
RETURNING trial_id;
