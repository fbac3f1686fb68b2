INSERT INTO users (id, name, password_hash, scopes, security_stamp, created_at)
VALUES (@user, @name, @hash, @scopes, @stamp, orchestrator_now())
ON CONFLICT (name) DO NOTHING;
