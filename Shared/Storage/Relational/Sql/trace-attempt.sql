UPDATE attempts
SET trace_id = @trace
WHERE trial_id = @trial
  AND number = @number
  AND token = @token;
