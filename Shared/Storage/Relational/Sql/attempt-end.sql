UPDATE attempts
SET ended_at = orchestrator_now(),
    outcome = @outcome,
    cause = @cause,
    message = @message
WHERE trial_id = @trial
  AND number = @number;
