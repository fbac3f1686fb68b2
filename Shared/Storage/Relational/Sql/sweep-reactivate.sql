UPDATE sweeps
SET cancelled_at = NULL,
    training = @training,
    cells = @cells
WHERE id = @sweep;
