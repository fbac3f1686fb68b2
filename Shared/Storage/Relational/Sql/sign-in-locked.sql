SELECT locked_until, orchestrator_now()
FROM sign_in_attempts
WHERE name = @name;
