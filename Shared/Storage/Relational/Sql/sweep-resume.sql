UPDATE sweeps
SET paused_at = NULL
WHERE id = @sweep;
