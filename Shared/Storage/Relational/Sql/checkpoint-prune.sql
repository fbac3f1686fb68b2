DELETE FROM checkpoints
WHERE trial_id = @trial
  AND id NOT IN (SELECT id FROM checkpoints WHERE trial_id = @trial ORDER BY id DESC LIMIT @keep)     -- the newest stay
RETURNING path;
