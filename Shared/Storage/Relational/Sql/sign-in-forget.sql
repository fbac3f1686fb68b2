DELETE FROM sign_in_attempts
WHERE last_at < orchestrator_now() - @forget;                       -- names that nobody has would pile up
