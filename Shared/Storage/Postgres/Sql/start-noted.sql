-- moves: leased -> running
-- start with its event, for many trials: every parameter is an array with an element for each of them. Gives the positions that started.
WITH asked AS (
    SELECT *
    FROM unnest(@trial::bigint[], @token::bigint[], @kind::text[], @text::text[]) WITH ORDINALITY AS asked (trial, token, kind, text, position)
),
moved AS (
    UPDATE trials
    SET state = 'running'
    FROM asked
    WHERE trials.id = asked.trial
      AND trials.token = asked.token       -- fence: the lease is still this worker's
      AND state = 'leased'
    RETURNING trials.id, asked.kind, asked.text, asked.position
),
noted AS (
    INSERT INTO events (trial_id, at, kind, text)
    SELECT id, orchestrator_now(), kind, text
    FROM moved
)
SELECT position
FROM moved;
