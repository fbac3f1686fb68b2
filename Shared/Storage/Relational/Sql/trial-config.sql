SELECT config
FROM trial_configs
WHERE trial_id = @trial;
