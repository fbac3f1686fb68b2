UPDATE users
SET last_signed_in_at = orchestrator_now()
WHERE id = @user;
