SELECT staged_trials.id, staged_trials.hash, trials.hash
FROM staged_trials
JOIN trials ON trials.id = staged_trials.id
WHERE trials.hash <> staged_trials.hash
LIMIT 1;
