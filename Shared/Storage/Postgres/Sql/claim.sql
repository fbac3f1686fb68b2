-- moves: queued -> leased
-- The attempt and the event are written, and all that the worker needs is read, on the way: one round trip.
WITH taken AS (
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
    WHERE id = @trial
      AND state = 'queued'                                             -- of two workers the second finds it leased
      AND (not_before IS NULL OR not_before <= orchestrator_now())     -- a retry waits for its delay
      AND EXISTS (SELECT 1                                             -- an active sweep that is not paused needs it
                  FROM sweeps
                  WHERE sweeps.id = trials.for_sweep
                    AND sweeps.cancelled_at IS NULL
                    AND sweeps.superseded_by IS NULL
                    AND sweeps.paused_at IS NULL)
      AND EXISTS (SELECT 1                                             -- the worker is here and to stay
                  FROM workers
                  WHERE workers.id = @worker
                    AND workers.left_at IS NULL
                    AND workers.drain_requested_at IS NULL
                    AND workers.excluded_at IS NULL)
      AND (EXISTS (SELECT 1                                            -- one of its devices may train it
                   FROM worker_devices AS device
                   WHERE device.worker_id = @worker
                     AND device.excluded_at IS NULL
                     AND device.memory_bytes > COALESCE(trials.min_memory_bytes, -1))
           OR (trials.min_memory_bytes IS NULL                         -- or it named none
               AND NOT EXISTS (SELECT 1 FROM worker_devices AS device WHERE device.worker_id = @worker)))
    RETURNING id, attempt, token, min_memory_bytes, for_sweep
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
       taken.for_sweep
FROM taken
JOIN trial_configs ON trial_configs.trial_id = taken.id;
