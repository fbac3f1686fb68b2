-- How far each sweep is whose end was not told yet. A sweep without a row was submitted since the last look.
INSERT INTO sweep_watches (sweep_id, trials, ended_trials, failed_trials, done, progressed_at, failures_told)
SELECT sweeps.id,
       COUNT(*),
       SUM(CASE WHEN trials.state IN ('succeeded', 'failed', 'cancelled') THEN 1 ELSE 0 END),
       SUM(CASE WHEN trials.state = 'failed' THEN 1 ELSE 0 END),
       SUM(CASE WHEN trials.state IN ('succeeded', 'failed', 'cancelled') THEN 1.0 ELSE trials.fraction END),
       orchestrator_now(),
       0
FROM sweeps
JOIN sweep_trials ON sweep_trials.sweep_id = sweeps.id
JOIN trials ON trials.id = sweep_trials.trial_id
LEFT JOIN sweep_watches AS watch ON watch.sweep_id = sweeps.id
WHERE watch.ended_at IS NULL
  AND sweeps.superseded_by IS NULL                                       -- its trials are the next version's, which tells of them
GROUP BY sweeps.id
ON CONFLICT (sweep_id) DO UPDATE
SET trials = excluded.trials,
    ended_trials = excluded.ended_trials,
    failed_trials = excluded.failed_trials,
    -- Of a crash and a retry from before, nothing is progress until it is further than it was.
    done = CASE WHEN excluded.trials <> sweep_watches.trials OR excluded.ended_trials < sweep_watches.ended_trials OR excluded.done > sweep_watches.done
                THEN excluded.done ELSE sweep_watches.done END,
    progressed_at = excluded.progressed_at,
    -- Trials that were queued again have not failed: the next failure is news.
    failures_told = CASE WHEN excluded.failed_trials < sweep_watches.failures_told THEN excluded.failed_trials ELSE sweep_watches.failures_told END
WHERE excluded.done > sweep_watches.done + 0.000001                      -- sums of the same shares may differ by their rounding
   OR excluded.trials <> sweep_watches.trials
   OR excluded.ended_trials <> sweep_watches.ended_trials
   OR EXISTS (SELECT 1 FROM sweeps WHERE sweeps.id = excluded.sweep_id AND sweeps.paused_at IS NOT NULL);     -- a pause is no standstill
