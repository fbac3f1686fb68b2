INSERT INTO trials (id, hash, seed, device_class, state, for_sweep, ordinal, attempt, token, failures, losses, cancel_requested,
                    epoch, epochs, step, steps, images_per_second, fraction, created_at)
VALUES (@trial, @hash, @seed, @device_class, 'queued', @sweep, @ordinal, 0, 0, 0, 0, FALSE,
        0, 0, 0, 0, 0, 0, orchestrator_now())
ON CONFLICT (id) DO NOTHING;
