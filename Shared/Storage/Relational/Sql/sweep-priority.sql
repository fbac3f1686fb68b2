UPDATE sweeps
SET priority = @priority
WHERE id = @sweep;
