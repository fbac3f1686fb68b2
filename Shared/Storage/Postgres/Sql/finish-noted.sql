-- moves: running -> succeeded
-- finish with its result, the end of the attempt and the event, for many trials: every parameter is an array with an element for each of
-- them. Gives the positions that were accepted. All or nothing: it is one statement.
WITH asked AS (
    SELECT *
    FROM unnest(@trial::bigint[], @token::bigint[], @number::integer[], @result::text[], @outcome::text[], @kind::text[], @text::text[])
             WITH ORDINALITY AS asked (trial, token, number, result, outcome, kind, text, position)
),
moved AS (
    UPDATE trials
    SET state = 'succeeded',
        ended_at = orchestrator_now(),
        cancel_requested = FALSE,      -- a cancel that was asked for too late loses against the result
        lease_until = NULL,
        epoch = epochs,
        step = 0,
        fraction = 1
    FROM asked
    WHERE trials.id = asked.trial
      AND trials.token = asked.token   -- fence: the lease is still this worker's
      AND state = 'running'
    RETURNING asked.*
),
kept AS (
    INSERT INTO results (trial_id, token, result)      -- the primary key is the trial: a second result undoes the whole statement
    SELECT trial, token, result
    FROM moved
),
ended AS (
    UPDATE attempts
    SET ended_at = orchestrator_now(),
        outcome = moved.outcome
    FROM moved
    WHERE attempts.trial_id = moved.trial
      AND attempts.number = moved.number
),
noted AS (
    INSERT INTO events (trial_id, at, kind, text)
    SELECT trial, orchestrator_now(), kind, text
    FROM moved
)
SELECT position
FROM moved;
