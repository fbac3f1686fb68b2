SELECT failures, losses
FROM trials
WHERE id = @trial
  AND token = @token                       -- fence: the lease is still this worker's
  AND state IN ('leased', 'running');
