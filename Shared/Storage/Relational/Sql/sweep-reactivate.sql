UPDATE sweeps
SET cancelled_at = NULL,
    cells = @cells
WHERE id = @sweep;
