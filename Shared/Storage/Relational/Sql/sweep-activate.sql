UPDATE sweeps
SET cancelled_at = NULL
WHERE id = @sweep;
