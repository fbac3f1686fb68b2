SELECT trials.state, COUNT(*)
FROM sweep_trials
JOIN trials ON trials.id = sweep_trials.trial_id
WHERE sweep_trials.sweep_id = @sweep
GROUP BY trials.state;
