UPDATE sweeps
SET extends = @extends,
    version = @version
WHERE id = @sweep;
