UPDATE trials
SET lease_until = orchestrator_now() + @lease,
    epoch = @epoch,
    epochs = @epochs,
    step = @step,
    steps = @steps,
    images_per_second = @speed,
    fraction = @fraction
WHERE id = @trial
  AND token = @token                       -- fence: the lease is still this worker's
  AND state IN ('leased', 'running')       -- reaped or ended trials keep their token but take no more writes
RETURNING cancel_requested;
