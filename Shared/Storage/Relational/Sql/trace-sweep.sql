UPDATE sweeps
SET trace_parent = @parent
WHERE id = @sweep
  AND trace_parent IS NULL;      -- submitted again, it is the same sweep
