INSERT INTO trial_configs (trial_id, config)
SELECT id, config
FROM staged_trials
ON CONFLICT (trial_id) DO NOTHING;
