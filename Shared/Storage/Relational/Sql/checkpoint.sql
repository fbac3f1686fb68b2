-- A path names trial and token, so a conflict is the same worker writing the same checkpoint again.
INSERT INTO checkpoints (trial_id, path, epoch, step, sha256, bytes)
VALUES (@trial, @path, @epoch, @step, @sha256, @bytes)
ON CONFLICT (path) DO UPDATE
SET sha256 = excluded.sha256,
    bytes = excluded.bytes;
