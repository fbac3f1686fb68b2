INSERT INTO trial_configs (trial_id, config)
VALUES (@trial, @config);
