-- moves: running -> succeeded
-- finish with its result, the end of the attempt and the event, in one round trip. All or nothing: it is one statement.
WITH moved AS (
    UPDATE trials
    SET state = 'succeeded',
        ended_at = orchestrator_now(),
        cancel_requested = FALSE,      -- a cancel that was asked for too late loses against the result
        lease_until = NULL,
        epoch = epochs,
        step = 0,
        fraction = 1
    WHERE id = @trial
      AND token = @token               -- fence: the lease is still this worker's
      AND state = 'running'
    RETURNING id
),
kept AS (
    INSERT INTO results (trial_id, token, result)      -- the primary key is the trial: a second result undoes the whole statement
    SELECT id, @token, @result
    FROM moved
),
ended AS (
    UPDATE attempts
    SET ended_at = orchestrator_now(),
        outcome = @outcome
    FROM moved
    WHERE trial_id = moved.id
      AND number = @number
)
INSERT INTO events (trial_id, at, kind, text)
SELECT id, orchestrator_now(), @kind, @text
FROM moved
RETURNING trial_id;
