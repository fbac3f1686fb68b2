SELECT version, superseded_by
FROM sweeps
WHERE id = @sweep;
