-- The order of offering is that of claiming (docs/adr/0009): each sweep's first trials are sorted as if all before them were taken.
-- Without locks, which would hide the rows from claims; mark-offered sees to it that one coordinator offers a trial.
WITH RECURSIVE lane (sweep_id) AS (                                            -- the sweeps with queued trials, one step in ix_trials_queued each
    SELECT MIN(for_sweep) FROM trials WHERE state = 'queued'
    UNION ALL
    SELECT (SELECT MIN(for_sweep) FROM trials WHERE state = 'queued' AND for_sweep > lane.sweep_id) FROM lane WHERE lane.sweep_id IS NOT NULL
),
open AS (
    SELECT sweeps.id, sweeps.owner, sweeps.priority
    FROM lane
    JOIN sweeps ON sweeps.id = lane.sweep_id
    WHERE sweeps.cancelled_at IS NULL
      AND sweeps.superseded_by IS NULL
      AND sweeps.paused_at IS NULL
),
held AS (
    SELECT sweeps.id, sweeps.owner, COUNT(*) AS trials
    FROM trials
    JOIN sweeps ON sweeps.id = trials.for_sweep
    WHERE trials.state IN ('leased', 'running')                                -- ix_trials_held
      AND (SELECT COUNT(*) FROM open) > 1                                      -- one sweep alone shares with nobody
    GROUP BY sweeps.id
),
due AS (
    SELECT first.id, first.device_class, first.ordinal, open.owner, open.priority,
           COALESCE((SELECT held.trials FROM held WHERE held.id = open.id), 0)
               + ROW_NUMBER() OVER (PARTITION BY open.id ORDER BY first.ordinal) AS sweep_load
    FROM open
    CROSS JOIN LATERAL (SELECT id, device_class, ordinal
                        FROM trials
                        WHERE state = 'queued'
                          AND for_sweep = open.id
                          AND (not_before IS NULL OR not_before <= orchestrator_now())              -- a retry waits for its delay
                          AND (offered_at IS NULL OR offered_at <= orchestrator_now() - @again)     -- an older offer is taken for lost
                        ORDER BY ordinal
                        LIMIT @room) AS first
)
SELECT id, device_class
FROM due
ORDER BY priority DESC,
         COALESCE((SELECT SUM(held.trials) FROM held WHERE held.owner = due.owner), 0)
             + ROW_NUMBER() OVER (PARTITION BY priority, owner ORDER BY sweep_load, ordinal),
         sweep_load,
         ordinal
LIMIT @room;
