SELECT path, epoch, step, sha256, bytes
FROM checkpoints
WHERE trial_id = @trial
ORDER BY id DESC;       -- newest first: the worker resumes from the first that is intact
