-- moves: leased -> running
UPDATE trials
SET state = 'running'
WHERE id = @trial
  AND token = @token       -- fence: the lease is still this worker's
  AND state = 'leased';
