INSERT INTO sweep_trials (sweep_id, trial_id, cell)
VALUES (@sweep, @trial, @cell);
