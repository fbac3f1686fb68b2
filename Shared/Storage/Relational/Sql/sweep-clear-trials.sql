DELETE FROM sweep_trials
WHERE sweep_id = @sweep;
