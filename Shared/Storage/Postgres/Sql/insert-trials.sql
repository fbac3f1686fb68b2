INSERT INTO trials (id, hash, seed, device_class, state, for_sweep, ordinal, attempt, token, failures, losses, cancel_requested,
                    epoch, epochs, step, steps, images_per_second, fraction, created_at)
SELECT id, hash, seed, @device_class, 'queued', @sweep, @first + position, 0, 0, 0, 0, FALSE,
       0, 0, 0, 0, 0, 0, orchestrator_now()
FROM staged_trials
ORDER BY id                         -- two submissions that share trials lock them in the same order
ON CONFLICT (hash) DO NOTHING       -- on the hash, not the id: two configurations with one id must be an error
RETURNING id;
