-- A sweep without a watch was submitted a moment ago.
SELECT COALESCE(SUM(CASE WHEN sweeps.paused_at IS NULL THEN 1 ELSE 0 END), 0),
       COALESCE(SUM(CASE WHEN sweeps.paused_at IS NULL THEN 0 ELSE 1 END), 0)
FROM sweeps
LEFT JOIN sweep_watches AS watch ON watch.sweep_id = sweeps.id
WHERE watch.ended_at IS NULL
  AND sweeps.superseded_by IS NULL;
