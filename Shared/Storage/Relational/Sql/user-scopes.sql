UPDATE users
SET scopes = @scopes
WHERE id = @user;
