SELECT COUNT(*)
FROM sweep_trials AS old
WHERE old.sweep_id = @extends
  AND NOT EXISTS (SELECT 1 FROM sweep_trials AS new WHERE new.sweep_id = @sweep AND new.trial_id = old.trial_id);
