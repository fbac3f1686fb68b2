SELECT sweeps.trace_parent
FROM trials
JOIN sweeps ON sweeps.id = trials.for_sweep
WHERE trials.id = @trial
  AND sweeps.trace_parent IS NOT NULL;
