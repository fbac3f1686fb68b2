-- moves: queued -> leased
-- One writer at a time (BEGIN IMMEDIATE), so the row chosen by the inner SELECT is still queued when it is updated. The order of
-- claiming is that of docs/adr/0009: priority, then fair share between owners and between sweeps, then the ordinal.
WITH RECURSIVE
worker (memory_bytes) AS (
    SELECT COALESCE(MAX(CASE WHEN device.device_class = @device_class AND device.excluded_at IS NULL THEN device.memory_bytes END), 0)
    FROM workers
    LEFT JOIN worker_devices AS device ON device.worker_id = workers.id
    WHERE workers.id = @worker
      AND workers.left_at IS NULL                                              -- the worker is here and to stay
      AND workers.drain_requested_at IS NULL
      AND workers.excluded_at IS NULL
    GROUP BY workers.id
    HAVING COUNT(device.name) = 0                                              -- one of its devices may train, or it named none
        OR MAX(CASE WHEN device.device_class = @device_class AND device.excluded_at IS NULL THEN 1 ELSE 0 END) = 1
),
lane (sweep_id) AS (                                                           -- the sweeps with queued trials, one step in ix_trials_queued each
    SELECT MIN(for_sweep) FROM trials WHERE state = 'queued'
    UNION ALL
    SELECT (SELECT MIN(for_sweep) FROM trials WHERE state = 'queued' AND for_sweep > lane.sweep_id) FROM lane WHERE lane.sweep_id IS NOT NULL
),
first (trial_id, sweep_id, owner, priority) AS (                               -- the first trial of each that this worker can train
    SELECT (SELECT trials.id
            FROM trials
            WHERE trials.state = 'queued'
              AND trials.for_sweep = sweeps.id
              AND trials.device_class IN (@any_class, @device_class)
              AND (trials.not_before IS NULL OR trials.not_before <= orchestrator_now())      -- a retry waits for its delay
              AND (trials.min_memory_bytes IS NULL OR trials.min_memory_bytes < worker.memory_bytes)
            ORDER BY trials.ordinal
            LIMIT 1),
           sweeps.id, sweeps.owner, sweeps.priority
    FROM worker
    CROSS JOIN lane
    JOIN sweeps ON sweeps.id = lane.sweep_id
    WHERE sweeps.cancelled_at IS NULL
      AND sweeps.superseded_by IS NULL
      AND sweeps.paused_at IS NULL
)
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
WHERE id = (SELECT first.trial_id
            FROM first
            JOIN trials AS candidate ON candidate.id = first.trial_id
            ORDER BY first.priority DESC,
                     (SELECT COUNT(*)
                      FROM sweeps AS own
                      JOIN trials AS held ON held.for_sweep = own.id
                      WHERE own.owner = first.owner
                        AND held.state IN ('leased', 'running')),
                     (SELECT COUNT(*) FROM trials AS held WHERE held.for_sweep = first.sweep_id AND held.state IN ('leased', 'running')),
                     candidate.ordinal
            LIMIT 1)
RETURNING id, attempt, token, min_memory_bytes;
