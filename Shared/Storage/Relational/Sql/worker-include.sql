UPDATE workers
SET excluded_at = NULL,
    excluded_reason = NULL
WHERE id = @worker;
