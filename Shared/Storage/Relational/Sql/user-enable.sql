UPDATE users
SET disabled_at = NULL
WHERE id = @user;
