WITH created AS (
    INSERT INTO trials (id, hash, seed, device_class, state, for_sweep, ordinal, attempt, token, failures, losses, cancel_requested,
                        epoch, epochs, step, steps, images_per_second, fraction, created_at)
    SELECT id, hash, seed, @device_class, 'queued', @sweep, @first + position, 0, 0, 0, 0, FALSE,
           0, 0, 0, 0, 0, 0, orchestrator_now()
    FROM staged_trials
    ORDER BY id                       -- two submissions that share trials lock them in the same order
    ON CONFLICT (id) DO NOTHING
    RETURNING id
),
noted AS (
    INSERT INTO events (trial_id, at, kind, text)
    SELECT id, orchestrator_now(), @kind, @text
    FROM created
)
SELECT id
FROM created;
