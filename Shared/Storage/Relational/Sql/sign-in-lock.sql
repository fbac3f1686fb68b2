UPDATE sign_in_attempts
SET locked_until = orchestrator_now() + @delay                      -- before the password is looked at: attempts made at once find it
WHERE name = @name;
