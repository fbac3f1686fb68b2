INSERT INTO sign_in_links (secret_hash, token_id, expires_at)
VALUES (@hash, @token, orchestrator_now() + @valid_for);
