INSERT INTO sweep_trials (sweep_id, trial_id, cell)
SELECT @sweep, id, cell
FROM staged_trials;
