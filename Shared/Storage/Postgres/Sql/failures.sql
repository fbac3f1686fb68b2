SELECT failures, losses
FROM trials
WHERE id = @trial
  AND token = @token                       -- fence: the lease is still this worker's
  AND state IN ('leased', 'running')
FOR NO KEY UPDATE;                         -- and stays so until the failure is committed
