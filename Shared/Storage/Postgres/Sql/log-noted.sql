-- hold-lease, and log-line for each of them, in one round trip.
WITH held AS (
    SELECT id
    FROM trials
    WHERE id = @trial
      AND token = @token                       -- fence: the lease is still this worker's
      AND state IN ('leased', 'running')       -- reaped or ended trials keep their token but take no more writes
    FOR NO KEY UPDATE                          -- and stays so until the write is committed
),
appended AS (
    INSERT INTO log_lines (trial_id, attempt, at, level, text)
    SELECT held.id, @attempt, line.at, line.level, line.text
    FROM held
    CROSS JOIN unnest(@times, @levels, @texts) WITH ORDINALITY AS line (at, level, text, position)
    ORDER BY line.position                     -- ids grow along the log
)
SELECT id
FROM held;
