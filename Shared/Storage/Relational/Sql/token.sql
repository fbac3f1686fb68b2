INSERT INTO api_tokens (id, secret_hash, user_id, name, scopes, created_at, expires_at)
VALUES (@token, @hash, @user, @name, @scopes, orchestrator_now(), CASE WHEN @expires THEN orchestrator_now() + @valid_for END);
