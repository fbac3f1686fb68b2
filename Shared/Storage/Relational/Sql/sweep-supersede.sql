UPDATE sweeps
SET superseded_by = @sweep
WHERE id = @extends;
