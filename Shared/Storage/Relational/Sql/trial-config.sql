SELECT trial_configs.config, trials.for_sweep
FROM trial_configs
JOIN trials ON trials.id = trial_configs.trial_id
WHERE trial_id = @trial;
