-- What nobody was told yet: the end before failures, failures before a standstill.
SELECT watch.sweep_id,
       CASE WHEN watch.ended_trials = watch.trials THEN 'sweep.ended'
            WHEN watch.failed_trials > watch.failures_told
                 AND (watch.failing_at IS NULL OR watch.failing_at <= orchestrator_now() - @failing_every) THEN 'sweep.failing'
            ELSE 'sweep.stalled' END,
       watch.progressed_at,
       watch.failed_trials
FROM sweep_watches AS watch
JOIN sweeps ON sweeps.id = watch.sweep_id
WHERE watch.ended_at IS NULL
  AND sweeps.superseded_by IS NULL
  AND (watch.ended_trials = watch.trials
       OR (watch.failed_trials > watch.failures_told
           AND (watch.failing_at IS NULL OR watch.failing_at <= orchestrator_now() - @failing_every))
       OR (watch.progressed_at <= orchestrator_now() - @stalled_after
           AND sweeps.paused_at IS NULL
           AND sweeps.cancelled_at IS NULL
           AND (watch.stalled_at IS NULL OR watch.stalled_at < watch.progressed_at)))      -- each standstill once
ORDER BY sweeps.created_at, sweeps.id;
