-- The order of offering is that of claiming (docs/adr/0009): each sweep's first trials are sorted as if all before them were taken.
WITH RECURSIVE
lane (sweep_id) AS (                                                           -- the sweeps with queued trials, one step in ix_trials_queued each
    SELECT MIN(for_sweep) FROM trials WHERE state = 'queued'
    UNION ALL
    SELECT (SELECT MIN(for_sweep) FROM trials WHERE state = 'queued' AND for_sweep > lane.sweep_id) FROM lane WHERE lane.sweep_id IS NOT NULL
),
open (sweep_id, owner, priority, sweep_held, owner_held) AS (
    SELECT sweeps.id, sweeps.owner, sweeps.priority,
           (SELECT COUNT(*) FROM trials AS held WHERE held.for_sweep = sweeps.id AND held.state IN ('leased', 'running')),
           (SELECT COUNT(*)
            FROM sweeps AS own
            JOIN trials AS held ON held.for_sweep = own.id
            WHERE own.owner = sweeps.owner
              AND held.state IN ('leased', 'running'))
    FROM lane
    JOIN sweeps ON sweeps.id = lane.sweep_id
    WHERE sweeps.cancelled_at IS NULL
      AND sweeps.superseded_by IS NULL
      AND sweeps.paused_at IS NULL
),
due (id, device_class, ordinal, owner, priority, sweep_load, owner_held) AS (
    SELECT trials.id, trials.device_class, trials.ordinal, open.owner, open.priority,
           open.sweep_held + ROW_NUMBER() OVER (PARTITION BY open.sweep_id ORDER BY trials.ordinal),
           open.owner_held
    FROM open
    CROSS JOIN trials
    WHERE trials.id IN (SELECT queued.id
                        FROM trials AS queued
                        WHERE queued.state = 'queued'
                          AND queued.for_sweep = open.sweep_id
                          AND (queued.not_before IS NULL OR queued.not_before <= orchestrator_now())              -- a retry waits for its delay
                          AND (queued.offered_at IS NULL OR queued.offered_at <= orchestrator_now() - @again)     -- an older offer is taken for lost
                        ORDER BY queued.ordinal
                        LIMIT @room)
)
SELECT id, device_class
FROM due
ORDER BY priority DESC,
         owner_held + ROW_NUMBER() OVER (PARTITION BY priority, owner ORDER BY sweep_load, ordinal),
         sweep_load,
         ordinal
LIMIT @room;
