INSERT INTO sign_in_attempts (name, attempts, locked_until, last_at)
VALUES (@name, 1, orchestrator_now(), orchestrator_now())
ON CONFLICT (name) DO UPDATE
SET attempts = sign_in_attempts.attempts + 1,
    last_at = orchestrator_now()
WHERE sign_in_attempts.locked_until <= orchestrator_now()          -- no row while it is locked: that attempt does not even count
RETURNING attempts;
