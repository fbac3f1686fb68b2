SELECT id
FROM trials
WHERE id = @trial
  AND token = @token                       -- fence: the lease is still this worker's
  AND state IN ('leased', 'running')       -- reaped or ended trials keep their token but take no more writes
FOR NO KEY UPDATE;                         -- and stays so until the write is committed
