UPDATE sweep_watches
SET stalled_at = progressed_at                                    -- this standstill, not a later one
WHERE sweep_id = @sweep
  AND ended_at IS NULL
  AND progressed_at = @progressed                                 -- it may have gone on
  AND (stalled_at IS NULL OR stalled_at < progressed_at);         -- another coordinator may have told it
