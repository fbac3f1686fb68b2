-- moves: queued -> leased
-- The order of claiming is that of docs/adr/0009: priority, then fair share between owners and between sweeps, then the ordinal. The
-- sweeps are chosen first, by their loads, and then the first trials of each: the cost does not grow with the number of queued trials.
-- The attempt and the event are written, and all that the worker needs is read, on the way: one round trip.
WITH RECURSIVE worker AS (
    SELECT COALESCE(MAX(device.memory_bytes) FILTER (WHERE device.device_class = @device_class AND device.excluded_at IS NULL), 0) AS memory_bytes
    FROM workers
    LEFT JOIN worker_devices AS device ON device.worker_id = workers.id
    WHERE workers.id = @worker
      AND workers.left_at IS NULL                                              -- the worker is here and to stay
      AND workers.drain_requested_at IS NULL
      AND workers.excluded_at IS NULL
    GROUP BY workers.id
    HAVING COUNT(device.name) = 0                                              -- one of its devices may train, or it named none
        OR COUNT(*) FILTER (WHERE device.device_class = @device_class AND device.excluded_at IS NULL) > 0
),
lane (sweep_id) AS (                                                           -- the sweeps with queued trials, one step in ix_trials_queued each
    SELECT MIN(for_sweep) FROM trials WHERE state = 'queued'
    UNION ALL
    SELECT (SELECT MIN(for_sweep) FROM trials WHERE state = 'queued' AND for_sweep > lane.sweep_id) FROM lane WHERE lane.sweep_id IS NOT NULL
),
open AS (                                                                      -- of those the ones that have something for this worker
    SELECT sweeps.id, sweeps.owner, sweeps.priority, first.ordinal, worker.memory_bytes
    FROM worker
    CROSS JOIN lane
    JOIN sweeps ON sweeps.id = lane.sweep_id
    CROSS JOIN LATERAL (SELECT ordinal
                        FROM trials
                        WHERE state = 'queued'
                          AND for_sweep = lane.sweep_id
                          AND device_class IN (@any_class, @device_class)
                          AND (not_before IS NULL OR not_before <= orchestrator_now())
                          AND (min_memory_bytes IS NULL OR min_memory_bytes < worker.memory_bytes)
                        ORDER BY ordinal
                        LIMIT 1) AS first
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
turn AS (                                                                      -- every sweep as often as there are trials to give out
    SELECT open.id, open.owner, open.priority, open.ordinal, open.memory_bytes,
           COALESCE((SELECT held.trials FROM held WHERE held.id = open.id), 0) + number AS sweep_load
    FROM open
    CROSS JOIN generate_series(1, @count) AS number
),
chosen AS (
    SELECT id, memory_bytes
    FROM turn
    ORDER BY priority DESC,
             COALESCE((SELECT SUM(held.trials) FROM held WHERE held.owner = turn.owner), 0)
                 + ROW_NUMBER() OVER (PARTITION BY priority, owner ORDER BY sweep_load, ordinal),
             sweep_load,
             ordinal
    LIMIT @count
),
next AS (
    SELECT trial.id
    FROM (SELECT id, memory_bytes, COUNT(*) AS trials FROM chosen GROUP BY id, memory_bytes) AS share
    CROSS JOIN LATERAL (SELECT id
                        FROM trials
                        WHERE state = 'queued'
                          AND for_sweep = share.id
                          AND device_class IN (@any_class, @device_class)                  -- what this worker can train
                          AND (not_before IS NULL OR not_before <= orchestrator_now())     -- a retry waits for its delay
                          AND (min_memory_bytes IS NULL OR min_memory_bytes < share.memory_bytes)
                        ORDER BY ordinal
                        LIMIT share.trials
                        FOR UPDATE SKIP LOCKED) AS trial                                   -- what another worker is claiming is not waited for
),
taken AS (
    UPDATE trials
    SET state = 'leased',
        token = token + 1,
        attempt = attempt + 1,
        owner = @worker,
        lease_until = orchestrator_now() + @lease,
        not_before = NULL,
        offered_at = NULL,
        failure_cause = NULL,
        failure_message = NULL,
        started_at = COALESCE(started_at, orchestrator_now())
    FROM next
    WHERE trials.id = next.id
    RETURNING trials.id, attempt, token, min_memory_bytes, ordinal, for_sweep
),
begun AS (
    INSERT INTO attempts (trial_id, number, token, worker_id, started_at)
    SELECT id, attempt, token, @worker, orchestrator_now()
    FROM taken
),
noted AS (
    INSERT INTO events (trial_id, at, kind, text)
    SELECT id, orchestrator_now(), @kind, 'Worker ' || @worker || ' took attempt ' || attempt || ' (token ' || token || ').'
    FROM taken
)
SELECT taken.id, taken.attempt, taken.token, taken.min_memory_bytes, trial_configs.config,
       (SELECT json_agg(json_build_object('path', path, 'epoch', epoch, 'step', step, 'sha256', sha256, 'bytes', bytes) ORDER BY id DESC)
        FROM checkpoints
        WHERE checkpoints.trial_id = taken.id),     -- newest first: the worker resumes from the first that is intact
       taken.for_sweep,
       taken.ordinal
FROM taken
JOIN trial_configs ON trial_configs.trial_id = taken.id
UNION ALL
SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL     -- there are trials, but others were claiming just those: asked again, it finds more
WHERE EXISTS (SELECT 1 FROM open)
  AND NOT EXISTS (SELECT 1 FROM taken)
ORDER BY 8;
